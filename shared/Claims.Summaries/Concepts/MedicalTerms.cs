using Claims.Codes;
using Claims.Contracts;
using Claims.Summaries.Words;

namespace Claims.Summaries.Concepts;

/// <summary>All terms that are looked for, built once: what clinicians write goes before what the code lists say.</summary>
internal static class MedicalTerms
{
    private static readonly Lazy<TermIndex> Built = new(Build);

    public static TermIndex Shared => Built.Value;

    private static TermIndex Build()
    {
        var (index, codes, words) = (new TermIndex(), CodeCatalogue.Load(), new WordTable());
        foreach (var (system, code, names) in ListedTerms.Clinical())
        {
            var kind = system == CodeSystem.Icd10Cm ? ConceptKind.Diagnosis : ConceptKind.Procedure;
            foreach (var name in names)
            {
                index.Add(Split(name, words), new Term(kind, system, code, names[0]));
            }
        }

        var drugs = new TermIndex();
        CodeTerms.AddDrugs(drugs, codes);
        foreach (var (name, generic) in ListedTerms.Medications())
        {
            var known = drugs.Named(Split(generic, words));
            index.Add(Split(name, words), new Term(ConceptKind.Medication, known?.System, known?.Code, generic));
        }

        CodeTerms.AddDrugs(index, codes);
        CodeTerms.AddDiagnoses(index, codes);
        CodeTerms.AddProcedures(index, codes);
        return index;
    }

    private static HashSet<string> Split(string name, WordTable words)
    {
        var tokens = new List<Token>();
        words.Split(name, 0, tokens);
        return [.. tokens.Select(token => words[token.Word])];
    }
}
