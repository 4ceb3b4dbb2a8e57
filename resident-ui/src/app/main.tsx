import '../design/tokens.css';
import '../design/base.css';
import '../design/controls.css';
import '../design/messages.css';
import '../design/frame.css';
import { render } from 'preact';
import { speak } from '../words/words';
import { App } from './app';

const root = document.getElementById('app');
if (root) {
  void speak(document.documentElement.lang).then(() => {
    // What stood here until now gives way at the last moment, and comes back if nothing could be drawn.
    const before = [...root.childNodes];
    root.textContent = '';
    try {
      render(<App />, root);
    } catch (fault) {
      before.forEach((node) => root.appendChild(node));
      throw fault;
    }
  });
}
