// Usage: HOST=… PORT=… YPERSISTENCE=<folder> node yWebsocket.mjs; the server reads these itself.
await import('./node_modules/@y/websocket-server/src/server.js');
