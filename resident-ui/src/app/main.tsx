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
  void speak(document.documentElement.lang).then(() => render(<App />, root));
}
