package dev.condyle.processor.column;

import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.mirror.ComponentKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks the members of {@code @Categorical} and whether they have an effect. */
final class CategoryRules {

    /** A class file has at most 65,535 constants, and a number counts twice. */
    private static final int MAX_VOCABULARY = 30_000;

    private final ColumnMembers values;
    private final Semantics semantics;

    CategoryRules(ColumnMembers values, Semantics semantics) {
        this.values = values;
        this.semantics = semantics;
    }

    /** Checks the members for a type with a fixed set of categories. */
    void checkClosed() {
        String reason =
                values.kind() == ComponentKind.BOOLEAN
                        ? "the categories of a boolean are false and true"
                        : "the categories of an enum are its constants";
        CategorySource.checkNone(values, reason);
        for (String member :
                List.of(
                        "salt",
                        "maxCategories",
                        "minCount",
                        "unknown",
                        "unknownBins",
                        "outputMode")) {
            values.withoutEffect(member, reason);
        }
        checkMissing();
    }

    /** Checks the members that are valid only for some sources of categories. */
    void checkOpen(CategorySource source, boolean embedded) {
        if (source != CategorySource.HASHED) {
            values.withoutEffect("salt", "hashed is not set");
        }
        if (source != CategorySource.LEARNED) {
            values.withoutEffect("maxCategories", "the vocabulary is not learned");
            values.withoutEffect("minCount", "the vocabulary is not learned");
        }
        checkUnknown(source);
        checkMissing();
        if (values.kind() != ComponentKind.LIST) {
            values.withoutEffect("outputMode", "only a List can contain a category more than once");
        } else if (embedded) {
            values.withoutEffect("outputMode", "embedded vectors are combined by count");
        }
    }

    private void checkUnknown(CategorySource source) {
        if (source == CategorySource.HASHED) {
            values.withoutEffect("unknown", "every value is hashed to a bin");
            values.withoutEffect("unknownBins", "every value is hashed to a bin");
            return;
        }
        Unknown unknown = values.constant("unknown", Unknown.class, Unknown.AUTO);
        if (semantics == Semantics.FEATURE_SPACE) {
            checkPolicy("unknown", unknown, Set.of(Unknown.AUTO, Unknown.ERROR), "AUTO or ERROR");
        }
        if (source == CategorySource.IDENTITY) {
            values.withoutEffect("unknownBins", "all out-of-range numbers share one category");
        } else if (ExtraColumns.unknown(semantics, unknown, 1) == 0) {
            values.withoutEffect("unknownBins", "unknown values have no column");
        }
    }

    private void checkMissing() {
        Missing missing = values.missing();
        switch (semantics) {
            case CONDYLE -> {}
            case FEATURE_SPACE ->
                    checkPolicy(
                            "missing",
                            missing,
                            Set.of(Missing.AUTO, Missing.ERROR),
                            "AUTO or ERROR");
            case FEATURE_COLUMN ->
                    checkPolicy(
                            "missing",
                            missing,
                            Set.of(Missing.AUTO, Missing.ZEROS, Missing.ERROR),
                            "AUTO, ZEROS or ERROR");
        }
    }

    private <E> void checkPolicy(String member, E policy, Set<E> known, String text) {
        if (!known.contains(policy)) {
            values.reject(member, Message.NOT_IN_SEMANTICS, semantics, member, policy, text);
        }
    }

    /** Returns the declared vocabulary. */
    List<?> vocabulary(CategorySource source) {
        List<?> vocabulary =
                switch (source) {
                    case VALUE -> values.texts("value");
                    case NUMBERS -> values.distinct("numbers", values.longs("numbers"));
                    default -> List.of();
                };
        if (values.isWritten(source.member())
                && source != CategorySource.IDENTITY
                && source != CategorySource.HASHED) {
            checkVocabulary(source.member(), vocabulary);
        }
        return vocabulary;
    }

    private void checkVocabulary(String member, List<?> vocabulary) {
        if (vocabulary.isEmpty()) {
            values.reject(member, Message.VOCABULARY_EMPTY, member);
        }
        if (vocabulary.size() > MAX_VOCABULARY) {
            values.reject(
                    member,
                    Message.COLUMN_RANGE,
                    "the size of a given vocabulary",
                    1,
                    String.format(Locale.ROOT, "%,d", MAX_VOCABULARY),
                    String.format(Locale.ROOT, "%,d", vocabulary.size()));
            return;
        }
        if (semantics == Semantics.FEATURE_COLUMN && vocabulary.contains("")) {
            values.reject(member, Message.EMPTY_TOKEN);
        }
        for (Object each : vocabulary) {
            if (values.kind() == ComponentKind.CHAR && ((String) each).length() != 1) {
                values.reject(
                        member,
                        Message.NOT_A_CHARACTER,
                        values.component(),
                        values.typeText(),
                        each);
                return;
            }
            if (each instanceof Long number && !isInRange(number)) {
                values.reject(
                        member, Message.OUTSIDE_TYPE, values.component(), values.typeText(), each);
                return;
            }
        }
    }

    private boolean isInRange(long number) {
        return switch (values.kind()) {
            case BYTE -> number == (byte) number;
            case SHORT -> number == (short) number;
            case INT -> number == (int) number;
            default -> true;
        };
    }

    /**
     * Returns the two numbers of the salt, or none if there is no salt. A single number is used
     * twice.
     */
    List<Long> salt() {
        List<Long> salt = values.longs("salt");
        if (values.isWritten("salt") && (salt.isEmpty() || salt.size() > 2)) {
            values.reject("salt", Message.SALT_COUNT, salt.size());
        }
        return salt.size() == 1 ? List.of(salt.get(0), salt.get(0)) : salt;
    }
}
