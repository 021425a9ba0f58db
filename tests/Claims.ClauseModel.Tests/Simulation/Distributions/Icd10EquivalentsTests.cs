using System.Text.RegularExpressions;

using Claims.ClauseModel.Simulation.Distributions;
using Claims.Codes;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Simulation.Distributions;

public partial class Icd10EquivalentsTests
{
    private static readonly Icd10Equivalents Icd10 = Icd10Equivalents.Load();

    [Fact]
    public void Every_diagnosis_is_a_billable_code_on_either_side()
    {
        var codes = CodeCatalogue.Load();

        Assert.All(Icd10.Diagnoses, pair => Assert.True(
            codes.IsBillable(CodeSystem.Icd9Cm, pair.Key) && codes.IsBillable(CodeSystem.Icd10Cm, pair.Value), pair.ToString()));
    }

    [Fact]
    public void Every_procedure_is_built_like_one_of_its_system()
    {
        var codes = CodeCatalogue.Load();

        Assert.All(Icd10.Procedures, pair => Assert.True(
            codes.IsBillable(CodeSystem.Icd9Procedure, pair.Key) && ProcedureShape().IsMatch(pair.Value), pair.ToString()));
    }

    [Fact]
    public void Most_drawn_diagnoses_and_procedures_have_an_equivalent()
    {
        var tables = TableSet.BackOffTables(TableSet.Shipped()[TableNames.Inpatient]);

        Assert.InRange(Covered(tables[TableNames.Principal], Icd10.Diagnoses), 0.6, 1);
        Assert.InRange(Covered(tables[TableNames.Secondary], Icd10.Diagnoses), 0.6, 1);
        Assert.InRange(Covered(tables[TableNames.Procedure], Icd10.Procedures), 0.6, 1);
    }

    private static double Covered(BackOffTable table, IReadOnlyDictionary<string, string> equivalents)
    {
        var cells = table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Value != TableNames.None).ToList();
        return cells.Where(cell => equivalents.ContainsKey(cell.Value)).Sum(cell => cell.Claims) / (double)cells.Sum(cell => cell.Claims);
    }

    /// <summary>ICD-10-PCS: seven characters without I and O.</summary>
    [GeneratedRegex("^[0-9A-HJ-NP-Z]{7}$")]
    private static partial Regex ProcedureShape();
}
