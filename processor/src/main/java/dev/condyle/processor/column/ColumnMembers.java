package dev.condyle.processor.column;

import dev.condyle.feature.Missing;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.mirror.ComponentKind;
import dev.condyle.processor.mirror.Mirror;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The members of one annotation on a component. If the annotation is absent, every member has its
 * default value. Each read checks the range of the value and reports values out of range.
 */
final class ColumnMembers {

    private final ComponentDeclaration component;
    private final Optional<Mirror> mirror;
    private final String name;
    private final Problems problems;
    private final Set<String> ignored = new HashSet<>();

    ColumnMembers(
            ComponentDeclaration component,
            Class<? extends Annotation> annotation,
            Problems problems) {
        this.component = component;
        this.mirror = component.find(annotation);
        this.name = annotation.getSimpleName();
        this.problems = problems;
    }

    /** Returns the component. */
    ComponentDeclaration declaration() {
        return component;
    }

    /** Returns the name of the component. */
    String component() {
        return component.name();
    }

    /** Returns whether the type of the component can be a column. */
    boolean isKnown() {
        return component.type().kind().isPresent();
    }

    /** Returns the kind of the component's type. */
    ComponentKind kind() {
        return component.type().kind().orElseThrow();
    }

    /** Returns whether the component can never be null. */
    boolean primitive() {
        return component.type().primitive();
    }

    /** Returns the type as in source code. */
    String typeText() {
        return component.type().text();
    }

    /** Returns whether the annotation is present. */
    boolean isPresent() {
        return mirror.isPresent();
    }

    /** Returns the annotation as written, or its name if it is absent. */
    String text() {
        return mirror.map(Mirror::asWritten).orElse(name);
    }

    /** Returns whether the source sets a member that has an effect. */
    boolean isWritten(String member) {
        return !ignored.contains(member) && mirror.filter(it -> it.isWritten(member)).isPresent();
    }

    /** Reports a problem at the value of a written member. */
    void reject(String member, Message message, Object... arguments) {
        problems.add(message, mirror.orElseThrow().location(member), arguments);
    }

    /** Reports a problem at the annotation. */
    void reject(Message message, Object... arguments) {
        problems.add(
                message, mirror.map(Mirror::location).orElseGet(component::location), arguments);
    }

    /** Reports a member that is written but has no effect, and ignores it from then on. */
    void withoutEffect(String member, String reason) {
        if (isWritten(member)) {
            reject(member, Message.COLUMN_NO_EFFECT, member, reason);
            ignored.add(member);
        }
    }

    /** Returns an integer within a range, or the default. */
    int integer(String member, int defaultValue, int least, int most) {
        return integer(member, defaultValue, least, most, "");
    }

    /**
     * Returns an integer within a range, or the default.
     *
     * @param condition follows the member in the message about a value that is too large, such as
     *     {@code " without @Embedded"}
     */
    int integer(String member, int defaultValue, int least, int most, String condition) {
        if (!isWritten(member)) {
            return defaultValue;
        }
        int value = mirror.orElseThrow().integer(member);
        if (value < least || value > most) {
            reject(
                    member,
                    Message.COLUMN_RANGE,
                    value > most ? member + condition : member,
                    number(least),
                    number(most),
                    number(value));
        }
        return value;
    }

    /** Returns a finite number, or the default. */
    double finite(String member, double defaultValue) {
        double value = isWritten(member) ? mirror.orElseThrow().real(member) : defaultValue;
        if (!Double.isFinite(value)) {
            reject(member, Message.NOT_FINITE, member, "double", value);
        }
        return value;
    }

    boolean flag(String member) {
        return isWritten(member) && mirror.orElseThrow().flag(member);
    }

    <E extends Enum<E>> E constant(String member, Class<E> type, E defaultValue) {
        return isWritten(member) ? mirror.orElseThrow().constant(member, type) : defaultValue;
    }

    /** Returns how null is encoded; reports the member if the component is primitive. */
    Missing missing() {
        checkCanBeMissing("missing");
        return constant("missing", Missing.class, Missing.AUTO);
    }

    /** Returns whether a member about missing values is allowed; reports it on a primitive. */
    boolean checkCanBeMissing(String member) {
        boolean invalid = primitive() && isWritten(member);
        if (invalid) {
            reject(
                    member,
                    Message.NEVER_MISSING,
                    component(),
                    typeText(),
                    member,
                    ColumnText.boxedName(kind()));
        }
        return !invalid;
    }

    List<Double> reals(String member) {
        return isWritten(member) ? mirror.orElseThrow().reals(member) : List.of();
    }

    String text(String member) {
        return isWritten(member) ? mirror.orElseThrow().text(member) : "";
    }

    List<String> texts(String member) {
        return isWritten(member)
                ? distinct(member, mirror.orElseThrow().strings(member))
                : List.of();
    }

    List<Long> longs(String member) {
        return isWritten(member) ? mirror.orElseThrow().longs(member) : List.of();
    }

    <E extends Enum<E>> List<E> constants(String member, Class<E> type) {
        return isWritten(member)
                ? distinct(member, mirror.orElseThrow().constants(member, type))
                : List.of();
    }

    /** Returns the values after reporting duplicates. */
    <T> List<T> distinct(String member, List<T> values) {
        Set<T> seen = new HashSet<>();
        values.stream()
                .filter(it -> !seen.add(it))
                .findFirst()
                .ifPresent(
                        it ->
                                reject(
                                        member,
                                        Message.DUPLICATE_ELEMENT,
                                        ColumnText.quoted(it),
                                        member));
        return values;
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
