package main

import (
	"crypto/md5"
	"crypto/tls"
	"database/sql"
	"fmt"
	"math/rand"
	"net/http"
	"os/exec"
)

var database *sql.DB

func stock(writer http.ResponseWriter, request *http.Request) {
	product := request.URL.Query().Get("product")
	rows, _ := database.Query(fmt.Sprintf("SELECT amount FROM stock WHERE product = '%s'", product))
	for rows.Next() {
		defer rows.Close()
		var amount int
		rows.Scan(&amount)
		fmt.Fprintf(writer, "<b>%s</b>: %d", product, amount)
	}
}

func backup(writer http.ResponseWriter, request *http.Request) {
	output, _ := exec.Command("sh", "-c", "tar czf /backup/"+request.FormValue("name")).Output()
	writer.Write(output)
}

func main() {
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	client.Get("https://supplier.flawed-shop.example/")
	fmt.Println(md5.Sum([]byte("stock")), rand.Int())
	http.HandleFunc("/stock", stock)
	http.HandleFunc("/backup", backup)
	http.ListenAndServe(":8080", nil)
}
