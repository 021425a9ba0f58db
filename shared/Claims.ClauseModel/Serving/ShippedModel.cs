namespace Claims.ClauseModel.Serving;

/// <summary>The model that comes with the program: <c>Model/</c> beside the executable. <c>claims train model</c> makes it again.</summary>
public static class ShippedModel
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Model");
}
