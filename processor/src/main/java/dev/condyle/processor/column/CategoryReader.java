package dev.condyle.processor.column;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.condyle.feature.Categorical;
import dev.condyle.feature.Missing;
import dev.condyle.feature.OutputMode;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.mirror.ComponentKind;
import dev.condyle.processor.model.ColumnPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads {@link Categorical}: encodes one or several categories. */
final class CategoryReader {

    private static final int MAX_EMBEDDED = Integer.MAX_VALUE - 2;
    private static final int MAX_ONE_HOT = 1 << 24;
    private static final int MAX_VOCABULARY = 500_000_000;
    private static final int MAX_MANY = 1 << 20;

    private final ComponentDeclaration component;
    private final ColumnMembers values;
    private final Semantics semantics;
    private final CategoryRules rules;

    CategoryReader(ComponentDeclaration component, Semantics semantics, Problems problems) {
        this.component = component;
        this.values = new ColumnMembers(component, Categorical.class, problems);
        this.semantics = semantics;
        this.rules = new CategoryRules(values, semantics);
    }

    /** Returns the column, or empty after a problem. */
    Optional<ColumnPlan> read(Optional<EmbeddingPlan> embedding) {
        ComponentKind kind = values.kind();
        if (kind == ComponentKind.ENUM || kind == ComponentKind.BOOLEAN) {
            return Optional.of(closed(kind, embedding));
        }
        return CategorySource.of(values).map(source -> open(source, embedding));
    }

    private ColumnPlan closed(ComponentKind kind, Optional<EmbeddingPlan> embedding) {
        rules.checkClosed();
        ColumnCode code;
        long vocabulary;
        if (kind == ComponentKind.BOOLEAN) {
            code = ColumnCode.of(RuntimeColumns.FLAG, component);
            vocabulary = 2;
        } else {
            ClassName type = component.type().constants().map(ClassName::get).orElseThrow();
            List<String> constants = component.type().constantNames();
            vocabulary = constants.size();
            if (constants.isEmpty()) {
                values.reject(Message.ENUM_EMPTY, type.simpleName(), component.name());
            }
            code =
                    ColumnCode.of(
                                    RuntimeColumns.ENUM,
                                    CodeBlock.of("$S, $T.class", component.savedName(), type),
                                    // ECJ reports the constants of class files in sorted order.
                                    component.savedName() + constants.stream().sorted().toList())
                            .renamed(component);
        }
        // With Keras semantics, a missing value counts as unknown, which has a column.
        int unknowns = semantics == Semantics.FEATURE_SPACE ? 1 : 0;
        return policies(code)
                .embedded(embedding)
                .categories(
                        false,
                        true,
                        OptionalLong.of(vocabulary + unknowns + missingColumns()),
                        embedding,
                        values.text());
    }

    private ColumnPlan open(CategorySource source, Optional<EmbeddingPlan> embedding) {
        boolean many = values.kind().isMultiValued();
        rules.checkOpen(source, embedding.isPresent());
        List<?> vocabulary = rules.vocabulary(source);
        int most = maxCategories(embedding.isPresent() && !many);
        String oneHot = many || embedding.isPresent() ? "" : " without @Embedded";
        int bins = values.integer("hashed", 2, 2, many ? MAX_MANY : most, oneHot);
        int identity = values.integer("identity", 1, 1, most, oneHot);
        ColumnCode code = ColumnCode.of(type(source), component);
        switch (source) {
            case VALUE, NUMBERS -> code.with("optVocabulary", vocabulary);
            case IDENTITY -> code.with("setSize", identity);
            case HASHED ->
                    code.with(many ? "optHashed" : "setBins", bins)
                            .withUnlessEmpty("optSalt", rules.salt());
            case LEARNED ->
                    code.withUnless(
                                    0,
                                    "optMax",
                                    values.integer(
                                            "maxCategories",
                                            0,
                                            0,
                                            Math.min(most, MAX_VOCABULARY),
                                            oneHot))
                            .withUnless(
                                    1,
                                    "optMinCount",
                                    values.integer("minCount", 1, 1, Integer.MAX_VALUE));
        }
        Unknown unknown = values.constant("unknown", Unknown.class, Unknown.AUTO);
        int unknownBins = values.integer("unknownBins", 1, 1, 1000);
        OptionalLong known =
                switch (source) {
                    case VALUE, NUMBERS -> OptionalLong.of(vocabulary.size());
                    case IDENTITY -> OptionalLong.of(identity);
                    case HASHED -> OptionalLong.of(bins);
                    case LEARNED -> OptionalLong.empty();
                };
        int unknowns =
                switch (source) {
                    case HASHED -> 0;
                    case IDENTITY -> unknownColumnsOfIdentity(unknown);
                    default -> ExtraColumns.unknown(semantics, unknown, unknownBins);
                };
        long others = (long) unknowns + missingColumns();
        return policies(code)
                .withUnless(Unknown.AUTO, "optUnknown", unknown)
                .withUnless(1, "optUnknownBins", unknownBins)
                .withUnless(
                        OutputMode.AUTO,
                        "optMany",
                        values.constant("outputMode", OutputMode.class, OutputMode.AUTO))
                .withIf(values.kind() == ComponentKind.MAP, "optWeighted")
                .embedded(embedding)
                .categories(
                        source == CategorySource.LEARNED,
                        !many,
                        known.isPresent()
                                ? OptionalLong.of(known.getAsLong() + others)
                                : OptionalLong.empty(),
                        embedding,
                        values.text());
    }

    /** Returns the maximum number of categories of a column with a single category. */
    static int maxCategories(boolean embedded) {
        return embedded ? MAX_EMBEDDED : MAX_ONE_HOT;
    }

    // As in Keras and TensorFlow, both compatible semantics reject numbers out of range.
    private int unknownColumnsOfIdentity(Unknown unknown) {
        boolean strict = unknown == Unknown.AUTO && semantics != Semantics.CONDYLE;
        return strict ? 0 : ExtraColumns.unknown(semantics, unknown, 1);
    }

    private ClassName type(CategorySource source) {
        if (values.kind().isMultiValued()) {
            return RuntimeColumns.MANY;
        }
        return switch (source) {
            case IDENTITY -> RuntimeColumns.IDENTITY;
            case HASHED -> RuntimeColumns.HASHED;
            default -> values.kind().isInteger() ? RuntimeColumns.LONG : RuntimeColumns.TEXT;
        };
    }

    private ColumnCode policies(ColumnCode code) {
        return code.under(semantics)
                .withIf(values.primitive(), "optNeverMissing")
                .withUnless(Missing.AUTO, "optMissing", missing());
    }

    private int missingColumns() {
        return ExtraColumns.missing(semantics, missing(), values.primitive());
    }

    private Missing missing() {
        return values.constant("missing", Missing.class, Missing.AUTO);
    }
}
