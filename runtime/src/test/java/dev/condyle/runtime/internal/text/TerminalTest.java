package dev.condyle.runtime.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void theWidthIsTheSecondNumberOfStty() {
        assertEquals(60, Terminal.columnsOf("24 60\n"));
        assertEquals(0, Terminal.columnsOf("0 0\n"));
        assertEquals(0, Terminal.columnsOf(""));
        assertEquals(0, Terminal.columnsOf("stty: standard input: Inappropriate ioctl for device"));
        assertEquals(0, Terminal.columnsOf("24 99999999999"));
    }

    @Test
    void thereIsAlwaysAWidthAndAnInterruptIsKept() {
        assertTrue(Terminal.columns() > 0);
        Thread.currentThread().interrupt();
        try {
            assertTrue(Terminal.columns() > 0);
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
