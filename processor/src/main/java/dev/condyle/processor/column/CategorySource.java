package dev.condyle.processor.column;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.mirror.ComponentKind;
import java.util.List;
import java.util.Optional;

/** The source of the categories of a {@code @Categorical} component. */
enum CategorySource {
    VALUE("value", "String, char, List<String> and Map<String, Double>"),
    NUMBERS("numbers", "byte, short, int and long"),
    IDENTITY("identity", "byte, short, int and long"),
    HASHED("hashed", "components without a fixed set of categories"),
    LEARNED("", "");

    private static final List<CategorySource> WRITTEN = List.of(VALUE, NUMBERS, IDENTITY, HASHED);

    private final String member;
    private final String types;

    CategorySource(String member, String types) {
        this.member = member;
        this.types = types;
    }

    /** Returns the member of the annotation; empty if the categories are learned. */
    String member() {
        return member;
    }

    /** Returns the declared source, or empty after a problem. */
    static Optional<CategorySource> of(ColumnMembers values) {
        List<CategorySource> written =
                WRITTEN.stream().filter(it -> values.isWritten(it.member)).toList();
        if (written.size() > 1) {
            values.reject(
                    written.get(1).member,
                    Message.EXCLUSIVE_MEMBERS,
                    written.get(0).member,
                    written.get(1).member,
                    "both define the categories");
            return Optional.empty();
        }
        CategorySource source = written.isEmpty() ? LEARNED : written.get(0);
        if (!source.fits(values.kind())) {
            values.reject(
                    source.member,
                    Message.SOURCE_TYPE,
                    source.member,
                    source.types,
                    values.component(),
                    values.typeText(),
                    values.kind().isInteger()
                            ? "set numbers = {1, 2}"
                            : "set value = {\"a\", \"b\"}");
            return Optional.empty();
        }
        return Optional.of(source);
    }

    /** Reports the sources of a component whose type defines the categories. */
    static void checkNone(ColumnMembers values, String reason) {
        WRITTEN.stream()
                .filter(it -> values.isWritten(it.member))
                .forEach(
                        it ->
                                values.reject(
                                        it.member,
                                        Message.SOURCE_TYPE,
                                        it.member,
                                        it.types,
                                        values.component(),
                                        values.typeText(),
                                        reason + ", so remove " + it.member));
    }

    private boolean fits(ComponentKind kind) {
        return switch (this) {
            case VALUE -> !kind.isInteger();
            case NUMBERS, IDENTITY -> kind.isInteger();
            case HASHED, LEARNED -> true;
        };
    }
}
