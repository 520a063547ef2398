package dev.condyle.processor.compile;

import java.util.Map;

/** The sources of a compilation by file name. */
record SourceTexts(Map<String, String> texts) {

    /** Returns the column of an offset, from 1. */
    long column(String file, long offset) {
        String text = texts.get(file);
        return text == null ? -1 : offset - text.lastIndexOf('\n', (int) offset - 1);
    }
}
