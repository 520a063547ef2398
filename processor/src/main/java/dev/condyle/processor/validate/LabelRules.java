package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.Head.Task;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.HeadLabels;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Validates the labels of a head. */
final class LabelRules {

    private static final int MAX_NAMES = 30_000;

    private final Visibility visibility;

    LabelRules(Visibility visibility) {
        this.visibility = visibility;
    }

    Optional<HeadLabels> read(Mirror head, Problems problems) {
        Task task = TaskRules.of(head);
        if (task == Task.REGRESSION) {
            return Optional.of(OutputRules.read(head, problems));
        }
        List<String> sources =
                head.writtenMembers().stream().filter(Declaration.LABELS::contains).toList();
        if (sources.isEmpty() && task == Task.BINARY) {
            return Optional.of(new HeadLabels.Booleans());
        }
        if (TaskRules.learnsLabels(head)) {
            return Optional.of(new HeadLabels.Learned());
        }
        if (sources.isEmpty()) {
            problems.add(Message.LABELS_MISSING, head.location("task"));
            return Optional.empty();
        }
        if (sources.size() > 1) {
            problems.add(Message.DUPLICATE_LABELS, head.location(sources.get(1)));
            return Optional.empty();
        }
        return labels(sources.get(0), task, head, problems);
    }

    private Optional<HeadLabels> labels(String source, Task task, Mirror head, Problems problems) {
        HeadLabels labels =
                switch (source) {
                    case "labels" -> constants(head, problems);
                    case "classes" -> new HeadLabels.Count(head.integer("classes"));
                    default -> names(head, problems);
                };
        int count = labels.count().orElseThrow();
        if (task == Task.BINARY && count != 2) {
            problems.add(
                    Message.BINARY_LABELS,
                    head.location(source),
                    count,
                    remedy(source),
                    source,
                    count > 2 ? ". To predict one of " + count + " labels, remove task" : "");
            return Optional.empty();
        }
        if (count < 2) {
            problems.add(Message.TOO_FEW_CLASSES, head.location(source), count, remedy(source));
            return Optional.empty();
        }
        return Optional.of(labels);
    }

    private static String remedy(String source) {
        return switch (source) {
            case "labels" -> "use an enum with two constants, such as NO and YES";
            case "classes" -> "set classes = 2";
            default -> "set two names, such as {\"no\", \"yes\"}";
        };
    }

    private HeadLabels constants(Mirror head, Problems problems) {
        TypeElement type = (TypeElement) ((DeclaredType) head.type("labels")).asElement();
        List<String> constants =
                type.getEnclosedElements().stream()
                        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                        .map(constant -> constant.getSimpleName().toString())
                        .toList();
        if (!visibility.isAccessible(type, head.location().element())) {
            problems.add(
                    Message.LABELS_NOT_VISIBLE,
                    head.location("labels"),
                    type.getQualifiedName(),
                    visibility.packageOf(head.location().element()),
                    visibility.requiredAccess(type, head.location().element()));
        }
        return new HeadLabels.Constants(ClassName.get(type), constants);
    }

    private static HeadLabels names(Mirror head, Problems problems) {
        List<String> names = head.strings("names");
        if (names.size() > MAX_NAMES) {
            problems.add(Message.NAMES_TOO_MANY, head.location("names"), MAX_NAMES, names.size());
            return new HeadLabels.Names(names);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isBlank()) {
                problems.add(Message.BLANK_NAME, head.location("names"), i);
            } else if (!seen.add(names.get(i))) {
                problems.add(Message.DUPLICATE_NAME, head.location("names"), names.get(i));
            }
        }
        return new HeadLabels.Names(names);
    }
}
