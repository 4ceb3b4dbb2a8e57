import '../design/tokens.css';
import '../design/base.css';
import '../design/controls.css';
import '../design/messages.css';
import '../design/frame.css';
import { render } from 'preact';
import { App } from './app';

const root = document.getElementById('app');
if (root) render(<App />, root);
