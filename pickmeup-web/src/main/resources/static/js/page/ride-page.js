/** What the passenger's and the driver's page have in common: signing in, the connection and what is told of it, the partner, the chat. */
import { byId, onClick, setText, tell } from './dom.js';
import { notify } from './notice.js';
import { format, settings } from './settings.js';
import { tabStorage } from './storage.js';
import { text } from './texts.js';
import { Conversation } from '../chat/conversation.js';
import { prepareChat } from '../chat/chat-panel.js';
import { Partner } from '../person/partner.js';
import { drawnPicture } from '../person/picture.js';
import { OwnPresence } from '../person/presence.js';
import { currentSession, endsSoon, renew, signOut } from '../person/session.js';
import { askToSignIn } from '../person/sign-in.js';
import { Ride } from '../trip/ride.js';
import { BackendPresence } from '../wire/backend-presence.js';
import { Connection } from '../wire/connection.js';
import { CHANNELS, numberOf, parseTopic, readMessage, topicOf } from '../wire/contract.js';
import { Outbox } from '../wire/outbox.js';

/** A reconnect that takes less is not worth a word. */
const WORTH_TELLING = 500;
const RENEWAL_CHECK = 15_000;

/**
 * @param {'driver'|'passenger'} role
 * @param {{start: () => any, transition: Function}} machine
 */
export async function join(role, { start, transition }) {
  const storage = tabStorage(role);
  const known = currentSession(role);
  if (!known) {
    tell('sign-in-error', storage.getItem('farewell'));
  }
  let session = known ?? (await askToSignIn(role));
  const url = new URL(settings.brokerPath, location.href);
  url.protocol = url.protocol.replace('http', 'ws');

  const connection = new Connection(address(url), () => session, topicOf('presence', session));
  const presence = new OwnPresence(connection, () => session);
  const partner = new Partner(connection, session);
  const conversation = new Conversation(connection, partner, storage);
  const quickReplies = [1, 2, 3].map((number) => text(`chat.quick.${role}${number}`));
  const chat = prepareChat(conversation, () => partner.name ?? text('partner.someone'), quickReplies);
  const outbox = new Outbox(storage, 'outbox');
  const ride = new Ride({ me: session, connection, outbox, storage, start, transition });

  const leave = async (farewell = '') => {
    ride.dispatch({ type: 'withdraw' });
    presence.leave();
    connection.stop();
    await signOut(session);
    storage.setItem('farewell', farewell);
    location.reload();
  };
  const prolong = async () => {
    try {
      session = await renew(session);
    } catch ({ message }) {
      if (message) {
        leave(text('connection.refused')); // refused by the server, not merely out of its reach
      }
    }
  };
  connection.addEventListener('refused', prolong);
  setInterval(() => endsSoon(session) && prolong(), RENEWAL_CHECK);
  onClick('sign-out', () => leave());
  showAccount(session, connection);
  tellConnection(connection);
  showPartner(partner);
  const backend = new BackendPresence(connection);
  const begin = () => connection.start(!known);
  return { me: session, connection, presence, partner, conversation, chat, ride, storage, backend, begin };
}

/** Paho reads the port out of the address, and does without none. */
function address({ protocol, hostname, port, pathname }) {
  const standard = protocol === 'wss:' ? 443 : 80;
  return `${protocol}//${hostname}:${port || standard}${pathname}`;
}

function showAccount(session, connection) {
  byId('account').hidden = false;
  byId('my-picture').src = session.picture;
  setText('my-name', session.name);
  connection.subscribe(topicOf('profile', session), CHANNELS.profile.qos);
  connection.addEventListener('message', ({ detail: { topic, payload } }) => {
    const about = parseTopic(topic);
    if (about?.channel === 'profile' && about.person.role === session.role && about.person.id === session.id) {
      setText('my-rating', standing(readMessage(payload) ?? {}));
    }
  });
}

/** @param {{rating?: any, trips?: any}} profile */
function standing(profile) {
  const rating = numberOf(profile.rating);
  return rating ? text('partner.rating', format.rating(rating), format.count(numberOf(profile.trips) ?? 0)) : text('partner.new');
}

function tellConnection(connection) {
  let timer;
  let wasOnline = false;
  let lost = false;
  connection.addEventListener('state', () => {
    const { state } = connection;
    byId('connection').dataset.state = state;
    clearTimeout(timer);
    if (state === 'online') {
      tell('connection', null);
      if (lost) {
        notify(text('connection.back'));
      }
      wasOnline = true;
      lost = false;
    } else {
      timer = setTimeout(() => {
        lost = wasOnline;
        tell('connection', text(`connection.${state}`));
      }, WORTH_TELLING);
    }
  });
}

function showPartner(partner) {
  partner.addEventListener('change', () => {
    setText('partner-name', partner.name ?? '');
    byId('partner-picture').src = partner.picture ?? drawnPicture(partner.name ?? '');
    tell('partner-rating', standing(partner));
    setText('partner-vehicle', partner.vehicle ?? '');
    tell('partner-lost', partner.gone ? text('partner.lost', partner.name ?? text('partner.someone')) : null);
  });
}
