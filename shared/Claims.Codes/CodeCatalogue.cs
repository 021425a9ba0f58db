using Claims.Codes.Sections;
using Claims.Codes.Words;
using Claims.Contracts;

namespace Claims.Codes;

/// <summary>
/// The shipped tables: ICD-10-CM 2024, ICD-9-CM v32 (diagnoses and procedures) and HCPCS level II 2019 with the words of their descriptions.
/// Of HCPCS level I and CDT it knows the shape and the section only. Immutable; safe for many threads.
/// </summary>
public sealed class CodeCatalogue : ICodeCatalogue
{
    private static readonly Lazy<CodeCatalogue> Shipped = new(() => Read(new MemoryStream(ShippedBytes())));

    private readonly Dictionary<CodeSystem, CodeTable> _tables;
    private readonly Dictionary<CodeSection, int[]> _sectionWords;

    private CodeCatalogue(Vocabulary vocabulary, Dictionary<CodeSystem, CodeTable> tables)
    {
        Vocabulary = vocabulary;
        _tables = tables;
        _sectionWords = ServiceSections.All.Distinct().ToDictionary(section => section, section => vocabulary.Bag(section.Words));
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>The shipped catalogue, read once.</summary>
    public static CodeCatalogue Load() => Shipped.Value;

    /// <summary>The shipped file as it is, so that what is derived from it can name it by its hash.</summary>
    public static byte[] ShippedBytes()
    {
        using var file = typeof(CodeCatalogue).Assembly.GetManifestResourceStream("codes.bin")
            ?? throw new InvalidOperationException("The assembly lacks its resource codes.bin.");
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>A catalogue from a file that <see cref="Building.CodeTableBuilder"/> made.</summary>
    /// <exception cref="InvalidDataException">The stream is not such a file.</exception>
    public static CodeCatalogue Read(Stream file)
    {
        var (vocabulary, tables) = CodeFile.Read(file);
        return new CodeCatalogue(vocabulary, tables);
    }

    /// <inheritdoc/>
    public bool Exists(CodeSystem system, string code, DateOnly? on)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (Find(system, code) is { } entry)
        {
            return on is null || ((entry.From is null || entry.From <= on) && (entry.To is null || on <= entry.To));
        }

        return HasNoTable(system, code) && ServiceSections.Find(system, code) != ServiceSections.Other;
    }

    /// <inheritdoc/>
    /// <remarks>HCPCS is not known in full: level I is licensed and level II is of 2019.</remarks>
    public bool Knows(CodeSystem system) => system != CodeSystem.Hcpcs && _tables.ContainsKey(system);

    /// <summary>Whether the code can stand on a claim: listed and no mere header. Codes of systems without a table count when their shape fits.</summary>
    public bool IsBillable(CodeSystem system, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Find(system, code) is { } entry ? entry.IsBillable : Exists(system, code, null);
    }

    /// <summary>
    /// HCPCS level II coverage code: 'C' carrier judgement, 'D' special instructions, 'I' not payable by Medicare, 'M' not valid for Medicare, 'S'
    /// not covered by statute; null where not listed.
    /// </summary>
    public char? Coverage(string hcpcs)
    {
        ArgumentNullException.ThrowIfNull(hcpcs);
        return Find(CodeSystem.Hcpcs, hcpcs) is { Coverage: not 0 } entry ? (char)entry.Coverage : null;
    }

    /// <summary>Ids of the words that say what the code means: of its description, of its nearest header's, else of its section's name.</summary>
    public ReadOnlySpan<int> Words(CodeSystem system, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _tables.GetValueOrDefault(system) is { } table && !HasNoTable(system, code) && table.FindNearest(code) is { } entry
            ? entry.Words
            : SectionWords(system, code);
    }

    /// <summary>Ids of the words of the section that the code stands in.</summary>
    public ReadOnlySpan<int> SectionWords(CodeSystem system, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _sectionWords[ServiceSections.Find(system, code)];
    }

    /// <summary>Every listed code of the system, in order; empty for systems without a table.</summary>
    public IEnumerable<string> Codes(CodeSystem system) =>
        _tables.GetValueOrDefault(system)?.Entries.Select(entry => entry.Code) ?? [];

    private CodeEntry? Find(CodeSystem system, string code) => _tables.GetValueOrDefault(system)?.Find(code);

    /// <summary>CPT and CDT: codes whose tables are licensed, so that only their place in the system is known.</summary>
    private static bool HasNoTable(CodeSystem system, string code) => system switch
    {
        CodeSystem.Hcpcs => code.Length == 5 && (char.IsAsciiDigit(code[0]) || IsDental(code)),
        CodeSystem.Cdt => IsDental(code),
        _ => false,
    };

    private static bool IsDental(string code) => code is ['D', _, _, _, _] && !code.AsSpan(1).ContainsAnyExceptInRange('0', '9');
}
