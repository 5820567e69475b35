import com.adobe.epubcheck.tool.EpubChecker;

/**
 * EPUBCheck over many books in one virtual machine, which takes longer to start than most books to check.
 * Arguments: a book and the file for its report, a book and the file for its report, and so on.
 */
class CheckBooks {
    public static void main(String[] args) {
        for (int at = 0; at + 1 < args.length; at += 2) {
            new EpubChecker().run(new String[] {args[at], "--json", args[at + 1]});
        }
    }
}
