package dev.condyle.processor.validate;

import dev.condyle.Named;
import dev.condyle.feature.Ignored;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.FieldDeclaration;
import dev.condyle.processor.mirror.HeadMethod;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.mirror.RecordDeclaration;
import dev.condyle.processor.model.BackboneNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Validates {@link Named}: the names in saved models must be valid and unique. */
final class NamedRules {

    private static final String MEMBER = "value";

    private NamedRules() {}

    /**
     * An element with a name in saved models.
     *
     * @param declared its name in the source
     * @param kind what it is, such as {@code layer}
     * @param saved its names in saved models: those of its blocks
     * @param named its {@code @Named}, if any
     */
    private record Owner(String declared, String kind, List<String> saved, Optional<Mirror> named) {

        static Owner of(FieldDeclaration field, String kind) {
            return new Owner(field.name(), kind, List.of(field.savedName()), field.named());
        }

        static Owner ofNetwork(FieldDeclaration input) {
            List<String> blocks =
                    BackboneNames.of(input.name(), input.savedName()).blocks().toList();
            return new Owner(input.name(), "input", blocks, input.named());
        }

        String text() {
            return "the " + kind + " " + declared;
        }
    }

    /** Checks the layers, inputs and heads of a class. */
    static void check(Declaration declaration, Problems problems) {
        List<Owner> owners = new ArrayList<>();
        for (FieldDeclaration input : declaration.branches()) {
            boolean network = input.backbone().filter(NetworkClassRules::hasNetwork).isPresent();
            owners.add(network ? Owner.ofNetwork(input) : Owner.of(input, "input"));
        }
        declaration.fields().forEach(it -> owners.add(Owner.of(it, "layer")));
        if (declaration.hasSeveralHeads()) {
            declaration.headFields().forEach(it -> owners.add(Owner.of(it, "head")));
            for (HeadMethod head : declaration.headMethods()) {
                owners.add(new Owner(head.name(), "head", List.of(head.savedName()), head.named()));
            }
        }
        check(owners, FieldRules.reservedBlocks(declaration), problems);
    }

    /** Checks the weights of a head method. */
    static void checkWeights(List<HeadMethod.Parameter> weights, Problems problems) {
        check(
                weights.stream()
                        .map(
                                it ->
                                        new Owner(
                                                it.name(),
                                                "weight",
                                                List.of(it.savedName()),
                                                it.named()))
                        .toList(),
                new HashMap<>(),
                problems);
    }

    /** Checks the components of a record. */
    static void check(RecordDeclaration declaration, Problems problems) {
        List<Owner> owners = new ArrayList<>();
        for (ComponentDeclaration component : declaration.components()) {
            if (component.find(Ignored.class).isEmpty()) {
                owners.add(
                        new Owner(
                                component.name(),
                                "component",
                                List.of(component.savedName()),
                                component.named()));
            } else {
                component
                        .named()
                        .ifPresent(
                                it ->
                                        reportUnused(
                                                it,
                                                component.name(),
                                                "@Ignored excludes it from the columns",
                                                problems));
            }
        }
        check(owners, new HashMap<>(), problems);
    }

    static void reportUnused(Mirror named, String declared, String reason, Problems problems) {
        problems.add(Message.NAMED_UNUSED, named.location(MEMBER), declared, reason);
    }

    /** Checks the names; a conflict is reported at an annotation, not at a declared name. */
    private static void check(List<Owner> owners, Map<String, String> taken, Problems problems) {
        owners.stream()
                .filter(it -> it.named().isEmpty())
                .forEach(it -> it.saved().forEach(name -> taken.putIfAbsent(name, it.text())));
        for (Owner owner : owners) {
            owner.named()
                    .filter(it -> isValid(it, problems))
                    .ifPresent(it -> reserve(owner, it, taken, problems));
        }
    }

    private static boolean isValid(Mirror named, Problems problems) {
        String name = named.text(MEMBER);
        boolean identifier = SourceVersion.isIdentifier(name);
        if (identifier && !SourceVersion.isKeyword(name)) {
            return true;
        }
        problems.add(
                Message.NAMED_FORM,
                named.location(MEMBER),
                name,
                identifier ? "a reserved word of Java" : "not a Java identifier");
        return false;
    }

    private static void reserve(
            Owner owner, Mirror named, Map<String, String> taken, Problems problems) {
        for (String name : owner.saved()) {
            String other = taken.putIfAbsent(name, owner.text());
            if (other != null) {
                problems.add(
                        Message.NAMED_TAKEN, named.location(MEMBER), name, other, owner.declared());
                return;
            }
        }
    }
}
