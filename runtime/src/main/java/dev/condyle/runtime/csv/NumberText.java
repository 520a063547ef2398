package dev.condyle.runtime.csv;

/**
 * Parses numbers in time linear in their length. Accepts only the ASCII digits: {@code
 * Integer.parseInt} also accepts those of other scripts, and {@code Double.parseDouble} accepts
 * {@code 1f}, {@code 0x1p3}, {@code NaN} and spaces.
 */
final class NumberText {

    private static final int GROUP = 3;

    /** The maximum number of digits of a long. */
    private static final int MAX_DIGITS = 19;

    private final String text;
    private final CellFormat format;
    private int at;

    private NumberText(String text, CellFormat format) {
        this.text = text;
        this.format = format;
    }

    /** Returns whether the text is a number. */
    static boolean isNumber(String text, CellFormat format) {
        return new NumberText(text, format).scan();
    }

    /**
     * Returns the number with a decimal point and without thousands separators.
     *
     * @throws IllegalArgumentException if the text is not a number
     */
    static String plain(String text, CellFormat format) {
        if (!isNumber(text, format)) {
            throw new IllegalArgumentException("not a number");
        }
        String digits =
                format.thousands().isEmpty()
                        ? text
                        : text.replace(format.thousands().get().toString(), "");
        return format.decimal() == '.' ? digits : digits.replace(format.decimal(), '.');
    }

    /**
     * Returns a whole number. A fraction of zeros and an exponent are accepted: {@code 3.0}.
     *
     * @throws IllegalArgumentException if the text is not a number
     * @throws ArithmeticException if the number is not whole, or exceeds the range of a long
     */
    static long whole(String text, CellFormat format) {
        String number = plain(text, format);
        int end = 0;
        while (end < number.length() && (number.charAt(end) | ' ') != 'e') {
            end++;
        }
        int sign = isSign(number.charAt(0)) ? 1 : 0;
        int dot = number.indexOf('.');
        int whole = (dot < 0 ? end : dot) - sign;
        String digits =
                dot < 0
                        ? number.substring(sign, end)
                        : number.substring(sign, dot) + number.substring(dot + 1, end);
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        if (first == digits.length()) {
            return 0;
        }
        int last = digits.length();
        while (digits.charAt(last - 1) == '0') {
            last--;
        }
        long point = whole + exponent(number, end + 1);
        if (point < last) {
            throw new ArithmeticException("has a fraction");
        }
        if (point - first > MAX_DIGITS) {
            throw new ArithmeticException("out of range");
        }
        try {
            return Long.parseLong(
                    number.substring(0, sign)
                            + digits.substring(first, last)
                            + "0".repeat((int) (point - last)));
        } catch (NumberFormatException e) {
            throw new ArithmeticException("out of range");
        }
    }

    /** Returns the exponent, limited to a value that exceeds all other lengths. */
    private static long exponent(String number, int from) {
        if (from >= number.length()) {
            return 0;
        }
        long exponent = 0;
        for (int i = isSign(number.charAt(from)) ? from + 1 : from; i < number.length(); i++) {
            exponent = Math.min(10 * exponent + number.charAt(i) - '0', Integer.MAX_VALUE);
        }
        return number.charAt(from) == '-' ? -exponent : exponent;
    }

    private static boolean isSign(char character) {
        return character == '+' || character == '-';
    }

    private boolean scan() {
        sign();
        int start = at;
        if (!groups()) {
            return false;
        }
        int digits = at - start;
        if (next(format.decimal())) {
            digits += digits();
        }
        if (digits == 0) {
            return false;
        }
        if (next('e') || next('E')) {
            sign();
            if (digits() == 0) {
                return false;
            }
        }
        return at == text.length();
    }

    private void sign() {
        if (!next('+')) {
            next('-');
        }
    }

    /** Returns whether the thousands separators are at the correct positions. */
    private boolean groups() {
        int run = digits();
        if (format.thousands().isEmpty()) {
            return true;
        }
        char separator = format.thousands().get();
        boolean fits = at == text.length() || text.charAt(at) != separator || run <= GROUP;
        fits &= run > 0 || at == text.length() || text.charAt(at) != separator;
        while (fits && next(separator)) {
            fits = digits() == GROUP;
        }
        return fits;
    }

    private int digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start;
    }

    private boolean next(char character) {
        if (at < text.length() && text.charAt(at) == character) {
            at++;
            return true;
        }
        return false;
    }
}
