package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;

/** Which generated classes there are, or will be. */
@FunctionalInterface
public interface Compiled {

    /**
     * Whether generated code can name a class that is generated for another.
     *
     * @param declared the class that it is generated for
     * @param generated the class
     */
    boolean has(ClassName declared, ClassName generated);
}
