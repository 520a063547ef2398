package dev.condyle.runtime.internal.torchscript;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the pickles of TorchScript archives, in protocol 2. */
final class PickleWriter {

    private static final int MAX_BYTE = 0xFF;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PickleWriter() {
        bytes.writeBytes(new byte[] {(byte) 0x80, 2});
    }

    /** Pushes a class. */
    PickleWriter global(String module, String name) {
        return opcode('c').ascii(module + "\n" + name + "\n");
    }

    /** Starts a tuple. */
    PickleWriter mark() {
        return opcode('(');
    }

    /** Replaces everything since the last mark by a tuple. */
    PickleWriter tuple() {
        return opcode('t');
    }

    /** Pushes an empty tuple. */
    PickleWriter emptyTuple() {
        return opcode(')');
    }

    /** Replaces a class and a tuple by an instance that was not initialised. */
    PickleWriter newInstance() {
        return bytes(0x81);
    }

    /** Sets the state of an instance. */
    PickleWriter build() {
        return opcode('b');
    }

    /** Pushes an empty dictionary. */
    PickleWriter emptyDictionary() {
        return opcode('}');
    }

    /** Replaces a function and a tuple by the result. */
    PickleWriter reduce() {
        return opcode('R');
    }

    /** Replaces the identity of an object outside the pickle by the object. */
    PickleWriter persistentLoad() {
        return opcode('Q');
    }

    PickleWriter isFalse() {
        return bytes(0x89);
    }

    PickleWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        opcode('X').number(utf8.length, Integer.BYTES);
        bytes.writeBytes(utf8);
        return this;
    }

    PickleWriter whole(long value) {
        if (value >= 0 && value <= MAX_BYTE) {
            return opcode('K').number(value, 1);
        }
        return value == (int) value
                ? opcode('J').number(value, Integer.BYTES)
                : bytes(0x8a).number(Long.BYTES, 1).number(value, Long.BYTES);
    }

    PickleWriter wholes(long... values) {
        mark();
        for (long value : values) {
            whole(value);
        }
        return tuple();
    }

    /** Returns the complete pickle. */
    byte[] end() {
        opcode('.');
        return bytes.toByteArray();
    }

    private PickleWriter opcode(char code) {
        return bytes(code);
    }

    private PickleWriter bytes(int code) {
        bytes.write(code);
        return this;
    }

    private PickleWriter ascii(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    private PickleWriter number(long value, int width) {
        ByteBuffer number = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        number.putLong(value);
        bytes.write(number.array(), 0, width);
        return this;
    }
}
