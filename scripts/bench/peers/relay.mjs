import { WebSocketServer } from 'ws';

// Usage: node relay.mjs <port>. The floor: hands every message on to everybody else on the same address, and knows nothing.
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2]) });
const rooms = new Map();

server.on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on('message', (data) => {
    for (const other of room) if (other !== socket) other.send(data);
  });
  socket.on('close', () => room.delete(socket));
  socket.on('error', () => socket.terminate());
});
