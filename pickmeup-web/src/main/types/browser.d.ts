/** What the modules meet in a page and TypeScript does not know: our own events, and two libraries that come as classic scripts. */
interface EventTarget {
  addEventListener(type: string, listener: (event: CustomEvent) => void, options?: boolean | AddEventListenerOptions): void;
}

interface Window {
  L: any;
  Paho: any;
}

declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;
