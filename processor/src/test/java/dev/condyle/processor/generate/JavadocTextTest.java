package dev.condyle.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JavadocTextTest {

    @Test
    void escapesMarkup() {
        assertEquals("a &lt; b &amp;&amp; c &gt; d", JavadocText.escape("a < b && c > d"));
        assertEquals("{&#64;link X}", JavadocText.escape("{@link X}"));
    }

    @Test
    void escapesEndOfComment() {
        assertEquals("*&#47;", JavadocText.escape("*/"));
        assertEquals("*&#92;u002f", JavadocText.escape("*\\u002f"));
    }
}
