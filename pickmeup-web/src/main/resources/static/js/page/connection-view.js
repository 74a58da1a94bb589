/** What is told of the connection, and of another window that has taken over. */
import { byId, onClick, tell } from './dom.js';
import { notify } from './notice.js';
import { text } from './texts.js';

/** A reconnect that takes less is not worth a word. */
const WORTH_TELLING = 500;

/** @param {import('../wire/connection.js').Connection} connection */
export function showConnection(connection) {
  let timer;
  let wasOnline = false;
  let lost = false;
  const back = () => {
    tell('connection', null);
    if (lost) {
      notify(text('connection.back'));
    }
    wasOnline = true;
    lost = false;
  };
  const away = (state) => {
    lost = wasOnline;
    tell('connection', text(`connection.${state}`));
  };
  prepareElsewhere();
  connection.addEventListener('state', () => {
    const { state } = connection;
    byId('connection').dataset.state = state;
    clearTimeout(timer);
    if (state === 'online') {
      back();
    } else if (state === 'elsewhere') {
      tell('connection', null);
      byId('elsewhere').showModal();
    } else {
      timer = setTimeout(() => away(state), WORTH_TELLING);
    }
  });
}

/** Nothing on a resting page is to be used; from the top it takes over again, with all that has happened meanwhile. */
function prepareElsewhere() {
  byId('elsewhere').addEventListener('cancel', (event) => event.preventDefault());
  onClick('use-here', () => location.reload());
}
