package dev.condyle.processor.column;

import com.palantir.javapoet.ClassName;

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

    private RuntimeColumns() {}

    private static ClassName name(String simple) {
        return ClassName.get("dev.condyle.runtime.column", simple);
    }
}
