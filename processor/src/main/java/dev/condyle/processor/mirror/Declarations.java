package dev.condyle.processor.mirror;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** The declarations of one round of a compiler, in which each class is read only once. */
public final class Declarations {

    private final DeclarationReader reader = new DeclarationReader();
    private final Map<TypeElement, Declaration> declarations = new HashMap<>();

    /** Returns the declaration of a class. */
    public Declaration of(TypeElement type) {
        Declaration known = declarations.get(type);
        if (known == null) {
            known = reader.read(type);
            declarations.put(type, known);
        }
        return known;
    }
}
