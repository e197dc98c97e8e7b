import { ButtonStyle, ComponentType } from 'discord.js';
import type { MessageBody } from '../../src/rendering/discord/message-body.ts';
import { escapeHtml, markdownToHtml } from './markdown.ts';

type Component = MessageBody['components'][number];
type Inner = Extract<Component, { type: 17 }>['components'][number] | Component;

/** Around a message in a picture: who asked, and how. */
export interface Setting {
  /** The line above: “used /ask”, or the message that was answered. */
  readonly above: string;
  readonly isPrivate: boolean;
}

/** A page, `width` pixels wide, that shows one message as Discord's dark theme does. */
export function messagePage(body: MessageBody, setting: Setting, width: number): string {
  const note = setting.isPrivate
    ? '<p class="note">Only you can see this · <a>Dismiss message</a></p>'
    : '';
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<main style="width:${width}px"><p class="above">${escapeHtml(setting.above)}</p>
<article><i class="avatar"></i><header>Sitrep <em>APP</em> <time>Today at 12:00</time></header>
${body.components.map(componentHtml).join('')}${note}</article></main>`;
}

function componentHtml(component: Inner): string {
  switch (component.type) {
    case ComponentType.Container: {
      const edge = (component.accent_color ?? 0).toString(16).padStart(6, '0');
      return `<section style="border-left-color:#${edge}">${component.components.map(componentHtml).join('')}</section>`;
    }
    case ComponentType.TextDisplay:
      return `<div class="text">${markdownToHtml(component.content)}</div>`;
    case ComponentType.Separator:
      return '<hr>';
    case ComponentType.Section:
      return `<div class="side">${component.components.map(componentHtml).join('')}${controlHtml(component.accessory)}</div>`;
    case ComponentType.ActionRow:
      return `<nav>${component.components.map(controlHtml).join('')}</nav>`;
  }
}

type Control = Extract<Inner, { type: 1 }>['components'][number];

function controlHtml(control: Control): string {
  if (control.type === ComponentType.StringSelect)
    return `<span class="menu">${escapeHtml(control.placeholder)}<b>⌄</b></span>`;
  const isOff = 'disabled' in control && control.disabled;
  const mark = control.style === ButtonStyle.Link ? ' ↗' : '';
  return `<button class="s${control.style}${isOff ? ' off' : ''}">${escapeHtml(control.label)}${mark}</button>`;
}

/** The colours and measures of Discord's client. */
const STYLE = `
*{box-sizing:border-box;margin:0}
body{background:#323339;color:#dfe0e2;font:16px/1.375 "Noto Sans",sans-serif}
main{padding:14px 16px 16px}
.above{color:#94959c;font-size:13px;margin:0 0 6px 56px}
article{position:relative;padding-left:56px}
.avatar{position:absolute;left:0;top:2px;width:40px;height:40px;border-radius:50%;background:#2e9e6b}
.avatar:after{content:"";position:absolute;inset:11px 10px;background:linear-gradient(#fff 3px,transparent 3px) 0 0/100% 7.5px}
header{font-weight:600;color:#fff}
em{font:600 11px/16px "Noto Sans",sans-serif;background:#5865f2;color:#fff;border-radius:3px;padding:1px 4px;vertical-align:2px}
time{font-size:12px;font-weight:400;color:#94959c}
section{max-width:600px;margin-top:6px;padding:14px 16px;background:#393a41;border:1px solid #44454c;border-left:4px solid;border-radius:8px;display:grid;gap:8px}
h3{font-size:16px;line-height:1.375;font-weight:700;color:#fff}
small{display:block;font-size:13px;color:#a5a6ad;line-height:1.4}
small b{color:#c8c9ce}
b{font-weight:700;color:#fff}
blockquote{border-left:4px solid #65666e;border-radius:4px;padding:0 8px 0 12px;margin-bottom:4px}
code{font:14px/1.2 "Liberation Mono",monospace;background:#2b2c31;border:1px solid #44454c;border-radius:4px;padding:0 3px;font-size:85%}
pre{font:14px/1.3 "Liberation Mono",monospace;background:#2b2c31;border:1px solid #44454c;border-radius:4px;padding:8px;white-space:pre-wrap;overflow-wrap:anywhere;max-width:600px;margin:4px 0}
hr{border:0;border-top:1px solid #4a4b53}
nav{display:flex;flex-wrap:wrap;gap:8px}
button{font:500 14px/16px "Noto Sans",sans-serif;border:0;border-radius:8px;padding:8px 12px;color:#fff;background:#4e4f57}
.s1{background:#5865f2}.s4{background:#d22d39}.off{opacity:.5}
.menu{flex:1;max-width:400px;display:flex;justify-content:space-between;background:#2f3035;border:1px solid #44454c;border-radius:8px;padding:9px 12px;font-size:15px;color:#a5a6ad}
.side{display:flex;justify-content:space-between;gap:12px;align-items:start}
li{margin-left:20px}
.note{font-size:12px;color:#94959c;margin-top:6px}.note a{color:#7bb0f5}
.text{overflow-wrap:anywhere}
`;
