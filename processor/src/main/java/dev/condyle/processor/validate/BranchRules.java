package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.FieldDeclaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.BackboneNames;
import dev.condyle.processor.model.Branch;
import dev.condyle.processor.model.InputType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Validates several inputs of a class. */
final class BranchRules {

    /** Checks the class. */
    void checkClass(Declaration declaration, Problems problems) {
        List<FieldDeclaration> branches = declaration.branches();
        FieldDeclaration first = branches.get(0);
        String name = declaration.type().getSimpleName().toString();
        if (declaration.backbone().isPresent()) {
            Location location = declaration.backbone().get().location();
            problems.add(Message.BRANCH_WITH_BACKBONE, location, name);
            return;
        }
        Mirror backbone = first.backbone().orElseThrow();
        if (branches.size() == 1) {
            problems.add(Message.SINGLE_BRANCH, backbone.location(), first.name(), name);
        } else if (declaration.head().isEmpty()) {
            problems.add(Message.BRANCH_WITHOUT_HEAD, backbone.location(), name);
        }
        if (branches.size() > HeadNameRules.MAX_COMPONENTS) {
            problems.add(
                    Message.INPUTS_TOO_MANY,
                    branches.get(HeadNameRules.MAX_COMPONENTS).backbone().orElseThrow().location(),
                    HeadNameRules.MAX_COMPONENTS,
                    branches.size());
        }
        checkNames(declaration, problems);
        branches.stream()
                .filter(it -> !HeadNameRules.isComponent(it.name()))
                .forEach(
                        it ->
                                problems.add(
                                        Message.COMPONENT_NAME,
                                        Location.of(it.element()),
                                        it.name()));
    }

    /** Reports name conflicts. A network reserves names in addition to the name of its field. */
    private static void checkNames(Declaration declaration, Problems problems) {
        Map<String, String> owners = new HashMap<>();
        for (FieldDeclaration field :
                (Iterable<FieldDeclaration>)
                        Stream.concat(
                                        declaration.branches().stream(),
                                        declaration.fields().stream())
                                ::iterator) {
            Set<String> names =
                    field.backbone().filter(NetworkClassRules::hasNetwork).isPresent()
                            ? BackboneNames.of(field.name(), field.savedName())
                                    .fields()
                                    .collect(Collectors.toSet())
                            : Set.of(field.name());
            for (String name : names) {
                String owner = owners.putIfAbsent(name, field.name());
                if (owner != null && !owner.equals(field.name())) {
                    problems.add(
                            Message.BRANCH_NAME, Location.of(field.element()), owner, field.name());
                    break;
                }
            }
        }
    }

    /** Returns whether an input can be combined with the others. */
    boolean check(
            Branch branch, FieldDeclaration field, Declaration declaration, Problems problems) {
        Mirror backbone = field.backbone().orElseThrow();
        if (branch.input().type() == InputType.INTS) {
            problems.add(Message.BRANCH_OF_IDS, backbone.location("input"), branch.field());
            return false;
        }
        if (declaration.forwards().isEmpty() && branch.output().rank() != 1) {
            String member =
                    branch.backbone().isPresent() && backbone.isWritten("pooling")
                            ? "pooling"
                            : "shape";
            problems.add(
                    Message.BRANCH_NOT_A_VECTOR,
                    backbone.isWritten(member) ? backbone.location(member) : backbone.location(),
                    branch.field(),
                    branch.output());
            return false;
        }
        return true;
    }
}
