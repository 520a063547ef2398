package dev.condyle.processor.column;

import com.palantir.javapoet.ClassName;
import java.util.Map;

/** The names of the column classes of the runtime used in generated code. */
public final class RuntimeColumns {

    static final ClassName NUMERIC = name("NumericColumn");
    public static final ClassName BUCKETIZED = name("BucketizedColumn");
    static final ClassName TEXT = name("TextColumn");
    static final ClassName LONG = name("LongColumn");
    static final ClassName IDENTITY = name("IdentityColumn");
    static final ClassName ENUM = name("EnumColumn");
    static final ClassName FLAG = name("BooleanColumn");
    static final ClassName HASHED = name("HashedColumn");
    static final ClassName MANY = name("MultiHotColumn");
    static final ClassName DATE = name("DateColumn");
    static final ClassName FLOATS = name("FloatsColumn");
    static final ClassName CROSSED = name("CrossedColumn");
    static final ClassName EMBEDDING_SPEC = name("EmbeddingSpec");

    /** The names of the kinds in fingerprints, which do not depend on the names of classes. */
    private static final Map<ClassName, String> KINDS =
            Map.ofEntries(
                    Map.entry(NUMERIC, "numeric"),
                    Map.entry(BUCKETIZED, "bucketized"),
                    Map.entry(TEXT, "text"),
                    Map.entry(LONG, "long"),
                    Map.entry(IDENTITY, "identity"),
                    Map.entry(ENUM, "enum"),
                    Map.entry(FLAG, "boolean"),
                    Map.entry(HASHED, "hashed"),
                    Map.entry(MANY, "multi-hot"),
                    Map.entry(DATE, "date"),
                    Map.entry(FLOATS, "floats"),
                    Map.entry(CROSSED, "crossed"));

    private RuntimeColumns() {}

    /** Returns the kind of a column class, as in saved models. */
    static String kind(ClassName column) {
        return KINDS.get(column);
    }

    private static ClassName name(String simple) {
        return ClassName.get("dev.condyle.runtime.column", simple);
    }
}
