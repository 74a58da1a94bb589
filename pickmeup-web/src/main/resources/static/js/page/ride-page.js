/** What the passenger's and the driver's page have in common: signing in, the connection and what is told of it, the partner, the chat. */
import { showAccount } from './account.js';
import { showConnection } from './connection-view.js';
import { byId, onClick, setText, tell } from './dom.js';
import { format, settings } from './settings.js';
import { personStorage, tabStorage } from './storage.js';
import { text } from './texts.js';
import { Conversation } from '../chat/conversation.js';
import { prepareChat } from '../chat/chat-panel.js';
import { admit } from '../person/admission.js';
import { Partner } from '../person/partner.js';
import { drawnPicture } from '../person/picture.js';
import { OwnPresence } from '../person/presence.js';
import { Renewal } from '../person/renewal.js';
import { hasAccounts, newestConnection, renew, SignInError, signOut } from '../person/session.js';
import { standing } from '../person/standing.js';
import { findTrip } from '../trip/record.js';
import { Ride } from '../trip/ride.js';
import { BackendPresence } from '../wire/backend-presence.js';
import { brokerUrl } from '../wire/broker-url.js';
import { Connection } from '../wire/connection.js';
import { topicOf } from '../wire/contract.js';
import { Outbox } from '../wire/outbox.js';

const RENEWAL_CHECK = 1_000;

/**
 * @param {'driver'|'passenger'} role
 * @param {{start: () => any, transition: (state: any, event: any, me: any) => import('../trip/steps.js').Step<any>}} machine
 */
export async function join(role, { start, transition }) {
  const tab = tabStorage(role);
  const admission = await admit(role);
  let { session } = admission;

  const storage = personStorage(session);
  let connectionTime = Date.now();
  const isReplaced = async () => {
    await prolongInTime(); // after a long sleep
    return ((await newestConnection(session)) ?? 0) > connectionTime;
  };
  const connection = new Connection(brokerUrl(settings.brokerPath), () => session, topicOf('presence', session), isReplaced);
  const presence = new OwnPresence(connection, () => session, () => connectionTime);
  const partner = new Partner(connection, session);
  const conversation = new Conversation(connection, partner, storage, tab, settings.limits);
  const quickReplies = [1, 2, 3].map((number) => text(`chat.quick.${role}${number}`));
  const chat = prepareChat(conversation, () => partner.name ?? text('partner.someone'), quickReplies, storage);
  const outbox = new Outbox(storage, 'outbox');
  const findRecord = (tripId) => findTrip(tripId, session.password);
  const ride = new Ride({ me: session, connection, outbox, storage, start, transition, findTrip: findRecord });
  ride.addEventListener('record', ({ detail: { chat: said = [] } }) => conversation.restore(said, role));

  const leave = async (farewell = '') => {
    ride.dispatch({ type: 'withdraw' });
    presence.leave();
    connection.stop();
    clearInterval(renewals);
    await renewing;
    await signOut(session);
    tab.setItem('farewell', farewell);
    if (hasAccounts && !farewell) {
      location.assign('/'); // the page itself would lead to the provider, which may sign the same account in again
    } else {
      location.reload();
    }
  };
  const renewal = new Renewal(session.renewAt);
  let renewing = Promise.resolve();
  const prolong = async () => {
    renewal.begin(Date.now());
    try {
      session = await renew(session);
      renewal.succeed(session.renewAt);
    } catch (error) {
      renewal.fail();
      if (error instanceof SignInError && error.final) {
        leave(text('connection.refused'));
      }
    }
  };
  const prolongInTime = () => {
    if (connection.state !== 'elsewhere' && renewal.isDue(Date.now())) {
      renewing = prolong();
    }
    return renewing;
  };
  connection.addEventListener('refused', () => {
    renewal.want();
    prolongInTime();
  });
  connection.addEventListener('online', () => renewal.prove());
  const renewals = setInterval(prolongInTime, RENEWAL_CHECK);
  onClick('sign-out', () => leave());
  const token = () => session.password;
  showAccount(session, connection, token);
  showConnection(connection);
  connection.addEventListener('state', () => connection.state === 'elsewhere' && storage.close());
  showPartner(partner);
  const backend = new BackendPresence(connection);
  const begin = async () => {
    await prolongInTime();
    // The clocks of two devices differ: the page that comes last is the newest all the same.
    connectionTime = Math.max(connectionTime, ((await newestConnection(session)) ?? 0) + 1);
    await connection.start(!admission.known && !session.returning);
  };
  return { me: session, token, connection, presence, partner, conversation, chat, ride, storage, backend, begin };
}

function showPartner(partner) {
  partner.addEventListener('change', () => {
    setText('partner-name', partner.name ?? '');
    byId('partner-picture').src = partner.picture ?? drawnPicture(partner.name ?? '');
    tell('partner-rating', standing(partner));
    setText('partner-vehicle', partner.vehicle ?? '');
    tell('partner-lost', absence(partner));
  });
}

function absence({ name = text('partner.someone'), gone, goneSince }) {
  return goneSince ? text('partner.goneSince', name, format.hour(goneSince)) : gone ? text('partner.lost', name) : null;
}
