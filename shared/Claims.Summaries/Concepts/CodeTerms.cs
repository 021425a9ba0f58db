using System.Collections.Frozen;
using Claims.Codes;
using Claims.Contracts;

namespace Claims.Summaries.Concepts;

/// <summary>
/// Terms from the words of the code lists: each description without the words that only qualify it. Where several codes come to the same words the shortest stands for them; where even the shortest
/// are of different categories the words say too little and are no term.
/// </summary>
internal static class CodeTerms
{
    /// <summary>Words of descriptions that notes leave out.</summary>
    private static readonly FrozenSet<string> Qualifiers = new[]
    {
        "other", "unspecified", "nos", "nec", "elsewhere", "classified", "without", "complication", "initial", "encounter", "subsequent", "sequela", "primary", "essential", "not", "specified", "due",
        "organism", "part", "site",
    }.ToFrozenSet();

    /// <summary>Words of HCPCS drug codes that are no drug: salts, forms, routes, units, sources.</summary>
    private static readonly FrozenSet<string> NoDrug = new[]
    {
        "acetate", "acetonide", "acting", "alfa", "alfacon", "ampule", "approved", "articular", "benzathine", "billion", "bitartrate", "bound", "bromide", "caproate", "centimeter", "chloride", "citrate", "code",
        "compounded", "concentrate", "concentrated", "conjugated", "cultured", "cypionate", "decanoate", "depo", "depot", "derivative", "derived", "derivitive", "detergent", "diacetate", "dihydrochloride", "dimethyl",
        "diphosphate", "disodium", "dme", "dose", "each", "enanthate", "enteral", "esrd", "excludes", "exclude", "fda", "ferric", "final", "flush", "formulation", "fumarate", "genome", "gluconate", "gold",
        "hcl", "hexacetonide", "human", "hydrochloride", "instead", "instillation", "intramuscular", "intrathecal", "intravenous", "intravesical", "intravitreal", "lactate", "lactated", "liposome", "liposomal", "lock",
        "lyophilized", "maleate", "medicare", "mesylate", "metered", "methyl", "microgram", "milligram", "million", "nebulizer", "nitrate", "otic", "ovine", "palmitate", "parenteral", "particle", "phosphate", "physician",
        "polyvalent", "porcine", "powder", "preservative", "provided", "purified", "rabbit", "recombinant", "releasing", "report", "ringer", "saline", "salmon", "sodium", "solution", "solvent", "square", "subunit",
        "succinate", "sucrose", "sulfate", "supply", "suppository", "suspension", "synthetic", "tartrate", "topical", "unclassified", "undecanoate", "unit", "usp", "valerate", "vector", "vial", "when", "twelve", "minidose",
        "inhaler", "pegol", "mustard", "pyrophosphate", "sulfoxide", "leukocyte", "factor", "antiemetic", "biologic", "biosimilar", "tromethamine", "trioxide", "hexanoate", "microsphere", "pegylated", "form",
    }.ToFrozenSet();

    /// <summary>Diagnoses that notes speak of; external causes (V to Y) read like any prose, and illness as such (R69) is in every "history of present illness".</summary>
    public static void AddDiagnoses(TermIndex index, CodeCatalogue codes) =>
        Add(index, codes, CodeSystem.Icd10Cm, ConceptKind.Diagnosis, code => code[0] is < 'V' && code != "R69", codes.Codes(CodeSystem.Icd10Cm));

    public static void AddProcedures(TermIndex index, CodeCatalogue codes)
    {
        Add(index, codes, CodeSystem.Hcpcs, ConceptKind.Procedure, code => code[0] != 'J', codes.Codes(CodeSystem.Hcpcs));
        Add(index, codes, CodeSystem.Icd9Procedure, ConceptKind.Procedure, _ => true, codes.Codes(CodeSystem.Icd9Procedure));
    }

    /// <summary>Names of drugs: words of HCPCS drug codes (J) that no other list uses, with the first code that they name.</summary>
    public static void AddDrugs(TermIndex index, CodeCatalogue codes)
    {
        var elsewhere = new HashSet<int>();
        foreach (var (system, code) in Others(codes))
        {
            elsewhere.UnionWith(codes.Words(system, code).ToArray());
        }

        foreach (var code in codes.Codes(CodeSystem.Hcpcs).Where(code => code[0] == 'J'))
        {
            foreach (var id in codes.Words(CodeSystem.Hcpcs, code))
            {
                var word = codes.Vocabulary[id];
                if (word.Length > 3 && !elsewhere.Contains(id) && !NoDrug.Contains(word) && !word.AsSpan().ContainsAnyInRange('0', '9'))
                {
                    index.Add([word], new Term(ConceptKind.Medication, CodeSystem.Hcpcs, code, word));
                }
            }
        }
    }

    /// <summary>Codes whose words are no drugs' names; poisonings (T36 to T50) name drugs and are left out.</summary>
    private static IEnumerable<(CodeSystem System, string Code)> Others(CodeCatalogue codes) =>
        codes.Codes(CodeSystem.Icd10Cm).Where(code => code[0] != 'T').Select(code => (CodeSystem.Icd10Cm, code))
            .Concat(codes.Codes(CodeSystem.Icd9Procedure).Select(code => (CodeSystem.Icd9Procedure, code)))
            .Concat(codes.Codes(CodeSystem.Hcpcs).Where(code => code[0] is 'A' or 'B' or 'E' or 'K' or 'L' or 'V').Select(code => (CodeSystem.Hcpcs, code)));

    private static void Add(TermIndex index, CodeCatalogue codes, CodeSystem system, ConceptKind kind, Func<string, bool> isWanted, IEnumerable<string> list)
    {
        var bags = new Dictionary<string, (string[] Words, List<string> Codes)>(StringComparer.Ordinal);
        foreach (var code in list.Where(isWanted))
        {
            var words = Array.FindAll([.. Words(codes, system, code)], word => !Qualifiers.Contains(word));
            if (words.Length > 0 && (words.Length > 1 || words[0].Length > 3))
            {
                var bag = string.Join(' ', words);
                (bags.TryGetValue(bag, out var known) ? known : bags[bag] = (words, [])).Codes.Add(code);
            }
        }

        foreach (var (words, same) in bags.Values)
        {
            var length = same.Min(code => code.Length);
            var shortest = same.Where(code => code.Length == length).ToList();
            var category = shortest[0][..Math.Min(3, length)];
            if (shortest.TrueForAll(code => code.StartsWith(category, StringComparison.Ordinal)))
            {
                index.Add(words, new Term(kind, system, shortest[0], string.Join(' ', words)));
            }
        }
    }

    private static List<string> Words(CodeCatalogue codes, CodeSystem system, string code)
    {
        var words = new List<string>();
        foreach (var id in codes.Words(system, code))
        {
            words.Add(codes.Vocabulary[id]);
        }

        return words;
    }
}
