using System.Security.Cryptography;
using System.Text;

using Claims.ClauseModel.Policies.Reading;

using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Claims.ClauseModel.Policies;

/// <summary>
/// Reads a policy document: Markdown with YAML front matter. A heading of level two names a section and may state the kind of its
/// clauses, <c>## 4 Limits {kind: limit}</c>; a paragraph that begins with a bold number, <c>**4.2** At most …</c>, is a clause; a last line
/// in braces states what the words leave open, <c>{services: E0100-E0118; max-units-per-line: 2}</c>, and wins over what was read out of them.
/// </summary>
public static class PolicyReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().Build();

    /// <param name="text">The document.</param>
    /// <param name="sourceName">Its name in faults.</param>
    public static PolicyReading Read(string text, string sourceName)
    {
        var faults = new List<PolicyFault>();
        var document = Markdown.Parse(text, Pipeline);
        var front = FrontMatter.Read(document.OfType<YamlFrontMatterBlock>().FirstOrDefault(), text, (line, message) => faults.Add(new(sourceName, line, message)));
        var clauses = ReadClauses(document, text, (line, message) => faults.Add(new(sourceName, line, message)));
        if (clauses.Count == 0)
        {
            faults.Add(new PolicyFault(sourceName, 1, "has no clause: a clause is a paragraph that begins with a bold number, **1.1**"));
        }

        return faults.Count > 0 || front is null
            ? new PolicyReading.Faulty(faults)
            : new PolicyReading.Valid(front with { Clauses = clauses, Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) });
    }

    private static List<Clause> ReadClauses(MarkdownDocument document, string text, Action<int, string> fault)
    {
        var clauses = new List<Clause>();
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var section = new SectionHeading("", null);
        foreach (var block in document)
        {
            var source = text.Substring(block.Span.Start, block.Span.Length);
            var line = block.Line + 1;
            if (block is HeadingBlock { Level: 2 })
            {
                section = SectionHeading.Read(source, message => fault(line, message));
            }
            else if (block is ParagraphBlock && ClauseParagraph.Read(source, section, message => fault(line, message)) is { } clause)
            {
                clauses.Add(clause);
                if (!numbers.Add(clause.Id))
                {
                    fault(line, $"uses the number {clause.Id} a second time");
                }
            }
        }

        return clauses;
    }
}
