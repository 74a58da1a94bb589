/** Asks for an operator's token, says where one comes from, and that the last one has ended. */
import { byId, onClick, tell } from '../page/dom.js';
import { text } from '../page/texts.js';
import { hasOperatorEnded, operatorToken, signInOperator } from './operator.js';

/** @returns {Promise<boolean>} whether an operator is signed in now; asks nobody where one is already */
export async function askForOperator() {
  if (operatorToken()) {
    return true;
  }
  const dialog = byId('operator-dialog');
  const form = byId('operator-form');
  form.reset();
  tell('operator-error', null);
  byId('operator-ended').hidden = !hasOperatorEnded();
  dialog.showModal();
  return new Promise((resolve) => {
    form.onsubmit = async (event) => {
      event.preventDefault();
      if (await isLetIn(form.elements.token.value)) {
        dialog.close();
      }
    };
    dialog.onclose = () => resolve(operatorToken() !== null);
  });
}

async function isLetIn(token) {
  try {
    await signInOperator(token);
    return true;
  } catch (error) {
    tell('operator-error', (error instanceof Error && error.message) || text('operator.away'));
    byId('operator-token').focus();
    return false;
  }
}

onClick('operator-cancel', () => byId('operator-dialog').close());
