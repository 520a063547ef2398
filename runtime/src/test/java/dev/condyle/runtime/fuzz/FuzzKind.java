package dev.condyle.runtime.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A kind of input that comes from outside: a format of a file or of a folder. */
interface FuzzKind {

    /** An input that is ready to be read. */
    interface Input {

        /** Returns the size of the files in bytes. */
        long bytes();

        /**
         * Reads the input as a user would.
         *
         * @return what was read, for {@link #check}
         */
        Object read() throws Exception;

        /** Compares what was read with an independent reading of the input. */
        default void check(Object read) throws Exception {}
    }

    /** Returns the name of the kind, for {@code -Dcondyle.fuzz.kind}. */
    String name();

    /** Returns the only exception that may reject an input. */
    Class<? extends RuntimeException> documented();

    /** Returns the unchanged inputs, which must be accepted. */
    List<Input> valid(Path folder) throws Exception;

    /** Writes a changed input to a folder, which may contain the files of other inputs. */
    Input changed(Random random, Path folder) throws Exception;

    /** Returns whether reading uses other threads or native code, so that a crash is possible. */
    default boolean usesThreads() {
        return false;
    }

    /** Returns whether some changed inputs are rejected. */
    default boolean rejects() {
        return true;
    }

    /** Releases what the kind keeps open. */
    default void close() throws IOException {}
}
