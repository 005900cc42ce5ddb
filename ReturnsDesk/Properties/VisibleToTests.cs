using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ReturnsDesk.Tests")]
