/** The sign-in form: name, picture from a file or the camera, a driver's car. */
import { byId, onClick, tell } from '../page/dom.js';
import { text } from '../page/texts.js';
import { settings } from '../page/settings.js';
import { signIn, SignInError } from './session.js';
import { drawnPicture, pictureFromFile, squarePicture } from './picture.js';

/**
 * @param {'driver'|'passenger'} role
 * @returns {Promise<import('./session.js').Session>} once somebody has signed in
 */
export function askToSignIn(role) {
  let chosen;
  const preview = () => (byId('picture-preview').src = chosen ?? drawnPicture(byId('name').value));
  const choose = (picture) => {
    chosen = picture;
    tell('sign-in-error', null);
    preview();
  };
  preview();
  byId('name').addEventListener('input', preview);
  byId('picture-file').addEventListener('change', async ({ target }) => {
    try {
      choose(await pictureFromFile(target.files[0], settings.limits.picture));
    } catch {
      tell('sign-in-error', text('signIn.pictureBad'));
    }
  });
  prepareCamera(choose);

  return new Promise((resolve) => {
    // Until there was somebody to hear it, submitting would have sent the name to the server as a query.
    byId('sign-in').disabled = false;
    byId('sign-in-form').addEventListener('submit', async (event) => {
      event.preventDefault();
      const name = byId('name').value.trim();
      const vehicle = visible(byId('vehicle')?.value ?? '').trim() || undefined;
      if (!name) {
        tell('sign-in-error', text('signIn.nameMissing'));
        byId('name').focus();
        return;
      }
      byId('sign-in').setAttribute('aria-busy', 'true');
      try {
        const session = await signIn({ role, name, vehicle, picture: chosen ?? drawnPicture(name) });
        tell('sign-in-error', null);
        resolve(session);
      } catch (error) {
        const known = error instanceof SignInError;
        tell('sign-in-error', known ? error.message || text('signIn.offline') : text('signIn.failed'));
      } finally {
        byId('sign-in').removeAttribute('aria-busy');
      }
    });
  });
}

/** Desktops have no camera behind a file input, so the page shows one itself. */
async function prepareCamera(choose) {
  const view = byId('camera-view');
  const close = () => {
    view.srcObject?.getTracks().forEach((track) => track.stop());
    view.srcObject = null;
    byId('camera').hidden = true;
  };
  onClick('camera-open', async () => {
    try {
      view.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user', width: 640 } });
      byId('camera').hidden = false;
    } catch {
      tell('sign-in-error', text('camera.denied'));
    }
  });
  onClick('camera-shoot', () => {
    choose(squarePicture(view, settings.limits.picture));
    close();
  });
  onClick('camera-close', close);
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  byId('camera-open').hidden = !devices.some(({ kind }) => kind === 'videoinput');
}

/** What others could not see in it is refused with the rest. @param {string} text */
function visible(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
}
