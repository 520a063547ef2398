package dev.condyle.processor.layer;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import java.lang.annotation.Annotation;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;

/**
 * The members of a layer annotation. Each read checks the range of the value, reports values out of
 * range, and records the value for the fingerprint of the network.
 */
public final class Members {

    private static final List<String> COUNTS = List.of("no", "one", "two", "three", "four");

    private final Mirror mirror;
    private final Problems problems;
    private final StringJoiner read;
    private boolean isValid;

    public Members(Mirror mirror, Problems problems) {
        this(mirror, problems, new StringJoiner(", ", "(", ")"), true);
    }

    private Members(Mirror mirror, Problems problems, StringJoiner read, boolean isValid) {
        this.mirror = mirror;
        this.problems = problems;
        this.read = read;
        this.isValid = isValid;
    }

    /** Returns the members that have been read, with further problems reported elsewhere. */
    public Members reportingTo(Problems other) {
        return new Members(mirror, other, read, isValid);
    }

    /** Returns the simple name of the annotation, such as {@code Conv2d}. */
    public String layer() {
        return mirror.simpleName();
    }

    boolean isOf(Class<? extends Annotation> annotation) {
        return mirror.qualifiedName().equals(annotation.getCanonicalName());
    }

    /** Returns whether no error has been reported so far. */
    public boolean isValid() {
        return isValid;
    }

    /** Returns whether the source sets a member. */
    public boolean isWritten(String member) {
        return mirror.isWritten(member);
    }

    /** Reports a problem at the value of a member. */
    public void reject(String member, Message message, Object... arguments) {
        isValid &= !message.isError();
        problems.add(message, mirror.location(member), arguments);
    }

    /** Reports a problem at the annotation. */
    public void reject(Message message, Object... arguments) {
        isValid &= !message.isError();
        problems.add(message, mirror.location(), arguments);
    }

    /** Returns an integer that is at least {@code least}. */
    public int integer(String member, int least) {
        int value = mirror.integer(member);
        checkLeast(member, value, least);
        return record(member, value);
    }

    /** Returns a number, at least 1, that is set either as {@code value} or by its own name. */
    public int valueOrNamed(String member) {
        boolean shorthand = mirror.isWritten("value");
        if (shorthand && mirror.isWritten(member)) {
            reject(member, Message.DUPLICATE_VALUE, layer(), member);
        } else if (!shorthand && !mirror.isWritten(member)) {
            reject(Message.VALUE_MISSING, layer(), member);
            return 1;
        }
        String given = shorthand ? "value" : member;
        int value = mirror.integer(given);
        checkLeast(given, value, 1);
        return recordAlways(member, value);
    }

    /**
     * Returns one number per axis, each at least {@code least}. A single number applies to all
     * axes.
     */
    public List<Integer> axes(String member, int axes, int least) {
        return record(member, spread(member, axes, least));
    }

    private List<Integer> spread(String member, int axes, int least) {
        List<Integer> values = numbers(member, List.of(1, axes), least);
        return values.size() == axes ? values : Collections.nCopies(axes, values.get(0));
    }

    /** Returns one number per axis as {@link #axes} does, or a default if it is not written. */
    public List<Integer> axesOrDefault(
            String member, int axes, int least, List<Integer> defaultValue) {
        List<Integer> values = isWritten(member) ? spread(member, axes, least) : defaultValue;
        return values.equals(defaultValue) ? values : recordAlways(member, values);
    }

    /**
     * Returns a list of numbers whose size is one of {@code sizes}, each at least {@code least}.
     */
    public List<Integer> numbers(String member, List<Integer> sizes, int least) {
        List<Integer> values = mirror.integers(member);
        if (!sizes.contains(values.size())) {
            reject(member, Message.WRONG_COUNT, member, formatCounts(sizes), values.size());
            return Collections.nCopies(sizes.get(0), Math.max(least, 1));
        }
        values.stream()
                .filter(value -> value < least)
                .findFirst()
                .ifPresent(value -> checkLeast(member, value, least));
        return values;
    }

    /** Returns a list of integers without checking them. */
    public List<Integer> integers(String member) {
        return record(member, mirror.integers(member));
    }

    /** Returns a number in [0, 1). */
    public double fraction(String member) {
        double value = mirror.real(member);
        // The conversion to float rounds a value close to 1 up to 1.
        if (!(value >= 0 && (float) value < 1)) {
            reject(member, Message.NOT_A_FRACTION, member, value);
        }
        return record(member, value);
    }

    /** Returns a positive, finite number. */
    public double positive(String member) {
        double value = mirror.real(member);
        // The value is converted to a float, which has a smaller range.
        if (!((float) value > 0 && (float) value < Float.POSITIVE_INFINITY)) {
            reject(member, Message.NOT_POSITIVE, member, "float", value);
        }
        return record(member, value);
    }

    /** Returns a number in [0, 1]. */
    public double proportion(String member) {
        double value = mirror.real(member);
        if (!(value >= 0 && value <= 1)) {
            reject(member, Message.NOT_A_PROPORTION, member, value);
        }
        return record(member, value);
    }

    /** Returns a boolean. */
    public boolean flag(String member) {
        return record(member, mirror.flag(member));
    }

    /** Returns an enum constant. */
    public <E extends Enum<E>> E constant(String member, Class<E> type) {
        return record(member, mirror.constant(member, type));
    }

    /**
     * Records a value for the fingerprint, unless it is the default. So a member that is added to
     * an annotation later does not change the fingerprints of existing classes.
     */
    <T> T record(String member, T value) {
        return mirror.isDefault(member) ? value : recordAlways(member, value);
    }

    private <T> T recordAlways(String member, T value) {
        read.add(member + "=" + value);
        return value;
    }

    /** Returns the canonical text: the layer with the values read so far that are not defaults. */
    public String canonical() {
        return layer() + read;
    }

    /** Returns the layer with its written members. */
    public String asWritten() {
        return mirror.asWritten();
    }

    private void checkLeast(String member, int value, int least) {
        if (value < least) {
            reject(member, Message.TOO_SMALL, member, least, value);
        }
    }

    /** Returns {@code one or two values} for 1 and 2. */
    private static String formatCounts(List<Integer> counts) {
        List<String> words = counts.stream().distinct().map(COUNTS::get).toList();
        int last = words.size() - 1;
        String text = String.join(", ", words.subList(0, last)) + (last > 0 ? " or " : "");
        return text + words.get(last) + (words.equals(List.of("one")) ? " value" : " values");
    }
}
