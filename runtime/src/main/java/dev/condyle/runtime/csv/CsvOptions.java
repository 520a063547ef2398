package dev.condyle.runtime.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

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
 * @param weight returns the sample weight of a row, if rows have weights
 */
record CsvOptions(
        char separator,
        List<String> header,
        Set<String> missing,
        boolean strip,
        Charset charset,
        Supplier<BadRows> badRows,
        int skipLines,
        CellFormat format,
        Optional<ToDoubleFunction<? super CsvRow>> weight) {

    static final CsvOptions DEFAULT =
            new CsvOptions(
                    ',',
                    null,
                    Set.of(""),
                    false,
                    StandardCharsets.UTF_8,
                    () -> new BadRows(0, problem -> {}),
                    0,
                    CellFormat.DEFAULT,
                    Optional.empty());

    CsvOptions separator(char separator) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format, weight);
    }

    CsvOptions header(List<String> header) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format, weight);
    }

    CsvOptions missing(Set<String> missing) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format, weight);
    }

    CsvOptions strip(boolean strip) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format, weight);
    }

    CsvOptions charset(Charset charset) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format, weight);
    }

    CsvOptions badRows(Supplier<BadRows> badRows) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format, weight);
    }

    CsvOptions skipLines(int skipLines) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format, weight);
    }

    CsvOptions format(CellFormat format) {
        return new CsvOptions(
                separator, header, missing, strip, charset, badRows, skipLines, format, weight);
    }

    CsvOptions weight(ToDoubleFunction<? super CsvRow> function) {
        return new CsvOptions(
                separator,
                header,
                missing,
                strip,
                charset,
                badRows,
                skipLines,
                format,
                Optional.of(function));
    }
}
