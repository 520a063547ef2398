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
 * @param badRows returns a new counter of bad rows
 * @param skipLines the number of lines before the header
 * @param format the format of numbers and dates
 */
record CsvOptions(
        char separator,
        List<String> header,
        Set<String> missing,
        boolean strip,
        Charset charset,
        Supplier<BadRows> badRows,
        int skipLines,
        CellFormat format) {

    static final CsvOptions DEFAULT =
            new CsvOptions(
                    ',',
                    null,
                    Set.of(""),
                    false,
                    StandardCharsets.UTF_8,
                    () -> new BadRows(0, problem -> {}),
                    0,
                    CellFormat.DEFAULT);

    CsvOptions separator(char separator) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format);
    }

    CsvOptions header(List<String> header) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format);
    }

    CsvOptions missing(Set<String> missing) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format);
    }

    CsvOptions strip(boolean strip) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format);
    }

    CsvOptions charset(Charset charset) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format);
    }

    CsvOptions badRows(Supplier<BadRows> badRows) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format);
    }

    CsvOptions skipLines(int skipLines) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format);
    }

    CsvOptions format(CellFormat format) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format);
    }
}
