import { DEEPEST } from "../../../nodes.js";
/** Ends the reading of one block; it never leaves this folder. */
export class SyntaxFault extends Error {
    at;
    constructor(at, reason) {
        super(reason);
        this.at = at;
    }
}
const BLANK = /(?:[ \t\r\uFEFF]+|\/\*[^]*?\*\/|(?:#|\/\/)[^\n]*)+/y;
const BLANK_AND_LINES = /(?:[\s\uFEFF]+|\/\*[^]*?\*\/|(?:#|\/\/)[^\n]*)+/y;
const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
/** A position in a text. It guards that comments are nothing, that a line's end counts only where it ends something, and that nesting ends. */
export class Cursor {
    text;
    at;
    /** Where every part stands, when the text is not the file's own. */
    #whole;
    #linesCount = true;
    #depth = 0;
    constructor(text, at = 0, whole) {
        this.text = text;
        this.at = at;
        this.#whole = whole;
    }
    rangeFrom(start) {
        return this.#whole ?? [start, this.at];
    }
    /** Past blanks, comments and, inside brackets, line ends. */
    skipSpace() {
        this.#past(this.#linesCount ? BLANK : BLANK_AND_LINES);
    }
    skipLines() {
        this.#past(BLANK_AND_LINES);
    }
    /** Whether this text stands next, after blanks. */
    sees(text) {
        this.skipSpace();
        return this.text.startsWith(text, this.at);
    }
    /** Goes past this text when it stands next. */
    takes(text) {
        const isThere = this.sees(text);
        if (isThere)
            this.at += text.length;
        return isThere;
    }
    expect(text, reason) {
        if (!this.takes(text))
            this.fail(reason);
    }
    name() {
        this.skipSpace();
        return this.match(NAME)?.[0];
    }
    /** A name that must be exactly this word. */
    takesWord(word) {
        const start = this.at;
        if (this.name() === word)
            return true;
        this.at = start;
        return false;
    }
    /** What a sticky pattern finds here. */
    match(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text);
        if (!found)
            return undefined;
        this.at += found[0].length;
        return found;
    }
    /** Reads something inside brackets: line ends count there or not, whatever they did outside. */
    within(linesCount, read) {
        const before = this.#linesCount;
        this.#linesCount = linesCount;
        const value = this.deeper(read);
        this.#linesCount = before;
        return value;
    }
    /** Reads one level further down; too deep is a fault. */
    deeper(read) {
        this.#depth += 1;
        if (this.#depth > DEEPEST)
            this.fail('it is nested too deeply');
        const value = read();
        this.#depth -= 1;
        return value;
    }
    fail(reason) {
        throw new SyntaxFault(Math.min(this.at, this.text.length), reason);
    }
    #past(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text);
        if (found)
            this.at += found[0].length;
    }
}
//# sourceMappingURL=cursor.js.map