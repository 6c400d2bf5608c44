package io.cxsh.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a pasted text a session stands: in fences tagged {@code cxsh} and Jira blocks, else in other fences that hold
 * a prompt, else anywhere.
 */
final class Blocks {
    private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})\\s*([^`\\s]*).*");
    private static final Pattern TAG = Pattern.compile("\\{(noformat|code)(?::[^}]*)?}\\s*");

    private Blocks() {}

    /**
     * One block.
     *
     * @param start its first line, from 0
     * @param end the line behind its last one
     * @param isOurs whether it says that it holds a session
     * @param isOpen whether nothing marks its end, so that other words may follow the last answer
     */
    record Block(int start, int end, boolean isOurs, boolean isOpen) {}

    /** The blocks to read, in order. */
    static List<Block> of(List<String> lines) {
        List<Block> marked = marked(lines);
        List<Block> holding =
                marked.stream().filter(block -> hasPrompt(block, lines)).toList();
        List<Block> ours = holding.stream().filter(Block::isOurs).toList();
        if (!ours.isEmpty()) {
            return ours;
        }
        boolean isTagged = marked.stream().anyMatch(Block::isOurs);
        return holding.isEmpty() && !isTagged ? List.of(new Block(0, lines.size(), false, true)) : holding;
    }

    private static boolean hasPrompt(Block block, List<String> lines) {
        return lines.subList(block.start(), block.end()).stream().anyMatch(Prompted::isPrompt);
    }

    private static List<Block> marked(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String opening = Prompted.bare(lines.get(at));
            if (isFence(opening) || TAG.matcher(opening).matches()) {
                int end = at + 1;
                while (end < lines.size() && !closes(opening, Prompted.bare(lines.get(end)))) {
                    end++;
                }
                blocks.add(new Block(at + 1, end, isOurs(opening), false));
                at = end;
            }
        }
        return blocks;
    }

    private static boolean isFence(String bare) {
        return (bare.startsWith("```") || bare.startsWith("~~~"))
                && FENCE.matcher(bare).matches();
    }

    private static boolean isOurs(String opening) {
        Matcher fence = FENCE.matcher(opening);
        return !fence.matches() || fence.group(2).equalsIgnoreCase("cxsh");
    }

    /** A fence is closed by as many of its marks or more, and nothing else. */
    private static boolean closes(String opening, String bare) {
        Matcher fence = FENCE.matcher(opening);
        if (fence.matches()) {
            String marks = bare.stripTrailing();
            return marks.startsWith(fence.group(1)) && marks.chars().allMatch(mark -> mark == opening.charAt(0));
        }
        Matcher tag = TAG.matcher(opening);
        return tag.matches() && bare.stripTrailing().equals("{" + tag.group(1) + "}");
    }
}
