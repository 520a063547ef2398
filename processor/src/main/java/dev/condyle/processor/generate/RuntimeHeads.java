package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;

/** The names of the head classes of the runtime. */
final class RuntimeHeads {

    static final ClassName CONCAT_POOL = head("ConcatPoolHead");
    static final ClassName COSINE = head("CosineHead");
    static final ClassName FAN_INITIALIZER = head("FanInitializer");
    static final ClassName HIDDEN = head("HiddenHead");
    static final ClassName METHOD = head("MethodHead");
    static final ClassName ORDINAL = head("OrdinalHead");

    private RuntimeHeads() {}

    private static ClassName head(String name) {
        return ClassName.get("dev.condyle.runtime.block", name);
    }
}
