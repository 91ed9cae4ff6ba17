declare module 'virtual:door-texts/nl' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
declare module 'virtual:door-texts/en' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
