/**
 * Loaded before the server: lets whoever started the process move its clock, over the process channel. The product itself
 * has no endpoint or variable that moves time.
 */
const RealDate = globalThis.Date;
let ahead = 0;

class MovedDate extends RealDate {
  constructor(...values) {
    if (values.length === 0) super(MovedDate.now());
    else super(...values);
  }

  static now() {
    return RealDate.now() + ahead;
  }
}

globalThis.Date = MovedDate;
process.on('message', (message) => {
  ahead = message.ahead;
  process.send({ ahead });
});
process.channel.unref();
