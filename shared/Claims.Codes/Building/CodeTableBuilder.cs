using System.Globalization;
using Claims.Codes.Sections;
using Claims.Codes.Words;
using Claims.Contracts;

namespace Claims.Codes.Building;

/// <summary>Makes the shipped file from the published tables. The same tables give the same bytes.</summary>
public static class CodeTableBuilder
{
    /// <param name="directory">Folder with the gzip files that <see cref="PublishedTables"/> names.</param>
    /// <param name="progress">One line for each table and for the result.</param>
    /// <returns>The file, as <see cref="CodeCatalogue.Read"/> takes it.</returns>
    /// <exception cref="FileNotFoundException">A table is missing.</exception>
    public static byte[] Build(string directory, TextWriter progress)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(progress);
        var published = PublishedTables.Read(directory);
        var vocabulary = Vocabulary(published.Values.SelectMany(rows => rows));
        var tables = new Dictionary<CodeSystem, CodeEntry[]>();
        foreach (var (system, rows) in published.OrderBy(table => table.Key))
        {
            tables[system] = [.. rows.Select(row => Entry(row, vocabulary)).OrderBy(entry => entry.Code, StringComparer.Ordinal)];
            var billable = rows.Count(row => row.IsBillable);
            progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{system}: {rows.Count:N0} codes, {billable:N0} billable"));
        }

        var file = CodeFile.Write(vocabulary, tables);
        progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{vocabulary.Count:N0} words, {file.Length:N0} bytes"));
        return file;
    }

    private static CodeEntry Entry(DescribedCode row, Vocabulary vocabulary) =>
        new(row.Code, row.IsBillable, row.Coverage, row.From, row.To, vocabulary.Bag(row.Description));

    private static Vocabulary Vocabulary(IEnumerable<DescribedCode> rows) => new(
        rows.Select(row => row.Description)
            .Concat(ServiceSections.All.Select(section => section.Words))
            .SelectMany(text => WordNormaliser.Split(text))
            .CountBy(word => word)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => count.Key));
}
