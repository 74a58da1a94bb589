/** The conversation on the screen. */
import { tellInBackground } from '../page/background.js';
import { announce, notify } from '../page/notice.js';
import { byId, element, onClick, setText } from '../page/dom.js';
import { settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { TEXT } from './conversation.js';
import { voiceMessage } from './voice-message.js';
import { prepareRecording } from './recording.js';

const DRAFT = 'draft';
const UNREAD = 'unread';

/**
 * @param {import('./conversation.js').Conversation} conversation
 * @param {() => string} partnerName
 * @param {string[]} quickReplies
 * @param {import('../page/storage.js').Drawer} storage keeps what is typed and not sent, and what is not read
 */
export function prepareChat(conversation, partnerName, quickReplies, storage) {
  const panel = byId('chat');
  const log = byId('chat-log');
  let unread;
  const count = (number) => {
    unread = number;
    storage.setItem(UNREAD, String(unread));
    setText('chat-unread', String(unread));
    byId('chat-unread').hidden = unread === 0;
    byId('chat-open').setAttribute('aria-label', unread ? text('chat.openUnread', unread) : text('chat.open'));
  };
  const close = () => {
    recording.cancel();
    panel.close();
    byId('chat-open').focus();
  };

  const input = byId('chat-input');
  input.maxLength = settings.limits.chat;
  input.value = storage.getItem(DRAFT) ?? '';
  input.addEventListener('input', () => storage.setItem(DRAFT, input.value));
  onClick('chat-open', () => {
    setText('chat-title', text('chat.titleWith', partnerName()));
    panel.show();
    count(0);
    log.scrollTop = log.scrollHeight;
    input.focus();
  });
  onClick('chat-close', close);
  const recording = prepareRecording(conversation);
  panel.addEventListener('keydown', ({ key }) => key === 'Escape' && (recording.cancel() || close()));
  byId('chat-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const said = input.value.trim();
    if (said) {
      conversation.say(TEXT, said);
      input.value = '';
      storage.setItem(DRAFT, '');
    }
  });
  for (const reply of quickReplies) {
    const button = element('button', { type: 'button', className: 'quiet' }, reply);
    button.addEventListener('click', () => conversation.say(TEXT, reply));
    byId('chat-quick').append(button);
  }
  count(Number(storage.getItem(UNREAD)));

  conversation.addEventListener('change', () => draw(log, byId('chat-messages'), conversation.messages));
  conversation.addEventListener('received', ({ detail: { format, data } }) => {
    const told = format === TEXT ? text('chat.incoming', partnerName(), data) : text('chat.voiceFrom', partnerName());
    if (!panel.open) {
      count(unread + 1);
      notify(told);
    }
    announce(told);
    tellInBackground(told, 'chat');
  });

  return {
    /** Nobody to talk to any more. */
    end() {
      recording.cancel();
      panel.close();
      count(0);
    },
  };
}

/** Draws what is new and what has changed; a playing voice message is left alone. */
function draw(log, list, messages) {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
  if (list.children.length > messages.length || list.dataset.first !== String(messages[0]?.at)) {
    list.replaceChildren();
  }
  list.dataset.first = String(messages[0]?.at);
  messages.slice(list.children.length).forEach((message) => list.append(row(message)));
  messages.forEach(({ from, sent }, index) => {
    if (from === 'me') {
      list.children[index].querySelector('small').textContent = text(sent ? 'chat.sent' : 'chat.pending');
    }
  });
  if (atEnd) {
    log.scrollTop = log.scrollHeight;
  }
}

function row({ from, format, data }) {
  const said = format === TEXT ? element('span', {}, data) : voiceMessage(data);
  const item = element('li', {}, said, ...(from === 'me' ? [element('small')] : []));
  item.dataset.from = from;
  item.dataset.kind = format === TEXT ? 'text' : 'voice';
  return item;
}
