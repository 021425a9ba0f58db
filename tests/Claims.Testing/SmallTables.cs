using System.IO.Compression;
using System.Text;

namespace Claims.Testing;

/// <summary>A folder with tables of a few rows, in the layouts of the published ones.</summary>
public static class SmallTables
{
    private static readonly Lazy<string> Folder = new(Write);

    public static string Directory => Folder.Value;

    private static string Write()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory().FullName;
        Gzip(
            folder,
            "icd10cm_order_2024.txt.gz",
            Icd10("00001", "E11", '0', "Type 2 diabetes mellitus")
            + Icd10("00002", "E119", '1', "Type 2 diabetes mellitus without complications"));
        Gzip(folder, "DESC_LONG_DX.txt.gz", "25000 Diabetes mellitus without mention of complication\nE8000 Railway accident\n");
        Gzip(folder, "DESC_LONG_SG.txt.gz", "0001 Therapeutic ultrasound of vessels\n0002 Therapeutic ultrasound of heart\n");
        Gzip(
            folder,
            "hcpcs_level2.csv.gz",
            "HCPC,LONG DESCRIPTION,SHORT DESCRIPTION,COV,ADD DT,TERM DT\nAA,A modifier,Mod,C,,\n"
            + "A4321,\"Catheter, irrigation\",Cath irrig,D,20010101,20171231\n");
        return folder;
    }

    private static string Icd10(string order, string code, char billable, string description) =>
        $"{order} {code,-7} {billable} {description,-60} {description}\n";

    private static void Gzip(string folder, string name, string content)
    {
        using var gzip = new GZipStream(File.Create(Path.Combine(folder, name)), CompressionLevel.Fastest);
        gzip.Write(Encoding.Latin1.GetBytes(content));
    }
}
