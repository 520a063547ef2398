package dev.condyle.runtime.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The options of a {@link CsvFile}. Each method with a parameter returns a copy with one component
 * replaced. All components have different types, so the compiler rejects a copy that omits or swaps
 * one.
 *
 * @param separator the character that separates cells
 * @param header the column names, or null if the first line contains them
 * @param missing the texts that represent missing values
 * @param strip whether spaces around cells are stripped
 * @param charset the encoding
 * @param badRows creates a counter of bad rows
 */
record CsvOptions(
        char separator,
        List<String> header,
        Set<String> missing,
        boolean strip,
        Charset charset,
        Supplier<BadRows> badRows) {

    static final CsvOptions DEFAULT =
            new CsvOptions(
                    ',',
                    null,
                    Set.of(""),
                    false,
                    StandardCharsets.UTF_8,
                    () -> new BadRows(0, problem -> {}));

    CsvOptions separator(char separator) {
        return new CsvOptions(separator, header, missing, strip, charset, badRows);
    }

    CsvOptions header(List<String> header) {
        return new CsvOptions(separator, header, missing, strip, charset, badRows);
    }

    CsvOptions missing(Set<String> missing) {
        return new CsvOptions(separator, header, missing, strip, charset, badRows);
    }

    CsvOptions strip(boolean strip) {
        return new CsvOptions(separator, header, missing, strip, charset, badRows);
    }

    CsvOptions charset(Charset charset) {
        return new CsvOptions(separator, header, missing, strip, charset, badRows);
    }

    CsvOptions badRows(Supplier<BadRows> badRows) {
        return new CsvOptions(separator, header, missing, strip, charset, badRows);
    }
}
