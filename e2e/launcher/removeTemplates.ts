export default async function seedTemplates(): Promise<void> {}
