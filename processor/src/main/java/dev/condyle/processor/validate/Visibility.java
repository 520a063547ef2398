package dev.condyle.processor.validate;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** From where a class can be named. */
public final class Visibility {

    private final Elements elements;

    public Visibility(Elements elements) {
        this.elements = elements;
    }

    /** Whether a class and all around it are public. */
    static boolean isPublic(TypeElement type) {
        return allHave(type, Modifier.PUBLIC);
    }

    /** Whether a class can be named in the package of another. */
    boolean isAccessible(TypeElement type, Element from) {
        if (isPublic(type)) {
            return true;
        }
        return innermostWith(type, Modifier.PRIVATE).isEmpty() && samePackage(type, from);
    }

    /** Whether a member of a class that can be named can be used in the package of another. */
    boolean isMemberAccessible(Element member, Element from) {
        return member.getModifiers().contains(Modifier.PUBLIC)
                || !member.getModifiers().contains(Modifier.PRIVATE) && samePackage(member, from);
    }

    /** How a class that cannot be named in the package of another must be made. */
    String requiredAccess(TypeElement type, Element from) {
        return samePackage(type, from) ? "package-private" : "public";
    }

    /** Whether two elements are in one package. */
    boolean samePackage(Element one, Element other) {
        return elements.getPackageOf(one).equals(elements.getPackageOf(other));
    }

    /** The name of an element's package. */
    String packageOf(Element element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }

    /** The class itself, or the nearest one around it, that has a modifier. */
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
