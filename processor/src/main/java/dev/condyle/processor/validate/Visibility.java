package dev.condyle.processor.validate;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Checks access to classes. */
public final class Visibility {

    private final Elements elements;

    public Visibility(Elements elements) {
        this.elements = elements;
    }

    /** Returns whether a class and all its enclosing classes are public. */
    static boolean isPublic(TypeElement type) {
        return allHave(type, Modifier.PUBLIC);
    }

    /** Returns whether a class is accessible in the package of an element. */
    boolean isAccessible(TypeElement type, Element from) {
        if (isPublic(type)) {
            return true;
        }
        return innermostWith(type, Modifier.PRIVATE).isEmpty() && samePackage(type, from);
    }

    /**
     * Returns whether a member of an accessible class is accessible in the package of an element.
     */
    boolean isMemberAccessible(Element member, Element from) {
        return member.getModifiers().contains(Modifier.PUBLIC)
                || !member.getModifiers().contains(Modifier.PRIVATE) && samePackage(member, from);
    }

    /** Returns the access modifier that makes a class accessible in the package of an element. */
    String requiredAccess(TypeElement type, Element from) {
        return samePackage(type, from) ? "package-private" : "public";
    }

    /** Returns whether two elements are in the same package. */
    boolean samePackage(Element one, Element other) {
        return elements.getPackageOf(one).equals(elements.getPackageOf(other));
    }

    /** Returns the name of an element's package. */
    String packageOf(Element element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }

    /**
     * Returns the name of the class itself, or of the innermost enclosing class, with a modifier.
     */
    static Optional<Name> innermostWith(TypeElement type, Modifier modifier) {
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (at.getModifiers().contains(modifier)) {
                return Optional.of(at.getSimpleName());
            }
        }
        return Optional.empty();
    }

    private static boolean allHave(TypeElement type, Modifier modifier) {
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (!at.getModifiers().contains(modifier)) {
                return false;
            }
        }
        return true;
    }
}
